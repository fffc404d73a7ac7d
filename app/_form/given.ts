import type { Received } from '#app/_page/asked.ts'
import { isSessionMark } from '#lib/auth/secret.ts'
import type { Posted } from './posted.ts'

/** A posted form, the request it came in, and the cookies its answer will carry. */
export type Given = Received & Posted & { readonly cookies: string[] }

export interface Problem {
  readonly field: string
  readonly key: string
}

/** How a form is called, and where its words are shown again. */
export interface Names {
  readonly name: string
  /** The page that shows words and problems again. Without it, that is the page the form was posted to. */
  readonly page?: string | ((given: Given) => string)
  /** The name its words are kept under when the steps of a form share them. Without it, the form's own name. */
  readonly keptAs?: string
}

/** Whether the form was drawn for the account that is signed in in this browser, or was until its session ended. */
export function isDrawnForFormer({ viewer, drawnFor }: Pick<Given, 'viewer' | 'drawnFor'>): boolean {
  return Boolean(viewer.former && drawnFor) && isSessionMark(viewer.former!, drawnFor!)
}

/** Whether it was drawn for another account than that. */
export function isDrawnForAnother(given: Pick<Given, 'viewer' | 'drawnFor'>): boolean {
  return Boolean(given.drawnFor && given.viewer.former) && !isDrawnForFormer(given)
}
