import type { Received } from '#app/_page/asked.ts'
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
