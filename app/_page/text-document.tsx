import type { ReactNode } from 'react'
import { sayPublic } from '#lib/i18n/public.ts'
import type { publicEn } from '#lib/i18n/public-en.ts'
import type { Say } from '#lib/i18n/translator.ts'
import type { Asked } from './asked.ts'
import { document, nothing, type RouteHandler } from './document.ts'
import type { Page } from './page.ts'

/** A page of plain text: a title, a lead and paragraphs. It knows nobody and asks the database nothing. */
export function textDocument(
  key: keyof typeof publicEn,
  body: (say: Say<typeof publicEn>, asked: Asked) => ReactNode,
  options: Pick<Page, 'current' | 'wide'> = {},
): RouteHandler {
  return document('public', nothing, (_seen, asked) => {
    const say = sayPublic(asked.language)
    return {
      ...options,
      title: say(`${key}.title`),
      lead: say(`${key}.lead`),
      main: body(say, asked),
    }
  })
}
