import type { z } from 'zod'
import { fileForm } from '#app/_form/form.ts'
import type { Given } from '#app/_form/given.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Note } from '#app/_parts/parts.tsx'
import { lookedAt } from '#app/_parts/tell/attach.tsx'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayImport } from '#lib/fhir/words/import.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClientId, ReleaseId } from '#lib/kernel/id.ts'
import { ok } from '#lib/kernel/result.ts'
import { recordRelease } from '#lib/releases/do/record-release.ts'
import { seePaperForm } from '#lib/releases/see/see-paper-form.ts'
import { PaperForm, type SeenPaperForm } from './paper-form.tsx'
import { paperShape } from './paper-shape.ts'

export const GET = document(
  'staff',
  (viewer, asked) => seePaperForm(viewer, asked.id<ClientId>('client'), asked.idInQuery<ReleaseId>('draft')),
  newPaperRelease,
)

export const POST = fileForm(
  'staff',
  {
    name: 'release-paper',
    shape: paperShape,
    page: ownPage,
    // The page says so where the address that was typed could not be theirs.
    done: (written, { email }) => `/staff/releases/${written.id}${email ? '?typed=1' : ''}`,
  },
  withScan,
  recordRelease,
)

/** The paper as it was typed, with its scan if one was chosen. */
async function withScan({ file, ...paper }: z.output<typeof paperShape>) {
  if (!file) return ok(paper)
  const looked = await lookedAt({ file })
  return looked.ok ? ok({ ...paper, scan: looked.value.file }) : looked
}

/** The draft stays in the address, so that the next attempt corrects the same one. */
function ownPage({ path, values }: Given): string {
  const draft = values.draft?.[0]
  return draft ? `${path}?draft=${encodeURIComponent(draft)}` : path
}

/** That a draft was filled in from a file, and what else that file says. */
function FilledIn({ leftOut, language }: { leftOut: readonly string[]; language: Language }) {
  const say = sayImport(language)
  return (
    <Note tone="warn">
      <p>{say('filledIn')}</p>
      {leftOut.length > 0 && (
        <>
          <p>{say('leftOut')}</p>
          <ul>
            {leftOut.map((line) => (
              <li key={line} className="ajar-words">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  )
}

function newPaperRelease(found: SeenPaperForm, asked: Asked): Page {
  const say = sayStaffClients(asked.language)
  return {
    title: say('record'),
    current: 'clients',
    back: `/staff/clients/${found.id}`,
    main: (
      <>
        <h1>{say('form.title', { name: found.name })}</h1>
        <p className="ajar-lead">{say('form.lead')}</p>
        {found.draft?.importedHash && <FilledIn leftOut={found.draft.leftOut} language={asked.language} />}
        <PaperForm found={found} asked={asked} />
      </>
    ),
  }
}
