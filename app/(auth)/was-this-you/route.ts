import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import type { RouteHandler } from '#app/_page/document.ts'
import { notFoundPage } from '#app/_page/not-found.tsx'
import { claimWords } from '#lib/forms/do/claim-words.ts'
import { ownReturnTo } from '#lib/sign-in/rules/return-to.ts'

const formsMax = 50

/** Somebody says that what was typed a while ago is theirs, and goes on where they were. */
export const POST = form(
  'public',
  {
    name: 'was-this-you',
    says: 'next',
    shape: z.object({
      words: z
        .string()
        .transform((keys) => keys.split(' '))
        .pipe(z.array(z.uuid()).max(formsMax)),
      returnTo: z.string(),
    }),
    done: (_claimed, { returnTo }) => ownReturnTo(returnTo) || '/',
  },
  claimWords,
)

export const GET: RouteHandler = async (request) => notFoundPage(request)
