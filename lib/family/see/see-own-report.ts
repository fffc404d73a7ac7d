import { type Disclosed, disclose, Withheld } from '#lib/disclosure/disclose.ts'
import type { NeutralAnswer, OwnCenter, OwnCopy, OwnReport, OwnWords } from '#lib/disclosure/own-data.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** An answer that may be read: a neutral sentence, or staff's own words with the name of the person they are about. */
export type OwnAnswer =
  | NeutralAnswer
  | { readonly neutral: null; readonly reply: Disclosed<'reply'>; readonly about: SharedPerson }

export interface OwnReportView {
  readonly center: OwnCenter
  /** Null for a report that does not exist or is not the viewer's. */
  readonly report: OwnReport | null
  readonly copy: OwnCopy | null
  readonly ownWords: readonly OwnWords[]
  readonly answers: readonly OwnAnswer[]
}

/** One of the viewer's own reports, with everything written on it since. Null when the session is over. */
export async function seeOwnReport(viewer: Viewer<'family'>, id: string): Promise<OwnReportView | null> {
  const page = await readFamilyPage(viewer, [], { reports: { id } })
  if (!page) return null
  const { center, grants, reports, copy, ownWords } = page
  const people = sharedPeople(grants, {})
  const answers = page.answers.flatMap((answer): OwnAnswer[] => {
    if (!(answer instanceof Withheld)) return [answer]
    const reply = disclose(grants, answer)
    const about = people.find((person) => person.linkId === reply?.linkId)
    return reply && about ? [{ neutral: null, reply, about }] : []
  })
  return { center, report: reports[0] ?? null, copy: copy ?? null, ownWords, answers }
}
