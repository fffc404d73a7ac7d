import type { z } from 'zod'
import { fileForm } from '#app/_form/form.ts'
import type { Given } from '#app/_form/given.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { lookedAt } from '#app/_parts/tell/attach.tsx'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
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
        <PaperForm found={found} asked={asked} />
      </>
    ),
  }
}
