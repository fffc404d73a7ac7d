import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Hospital } from '#app/_parts/take-along/hospital-forms.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { seeHospitalForms } from '#lib/take-along/see/see-hospital-forms.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

export const GET = document(
  'staff',
  (viewer, asked) => seeHospitalForms(viewer, asked.id<ClientId>('client')),
  hospital,
)

export const POST = noForm

function hospital(forms: FoundBy<typeof seeHospitalForms>, { language }: Asked): Page {
  const say = sayTakeAlong(language)
  const name = forms.client
  return {
    title: say('hospital.title'),
    current: 'clients',
    back: `/staff/clients/${forms.id}/take-along`,
    main: (
      <>
        <div className="ajar-for-screen">
          <h1>{say('hospital.title')}</h1>
          <p className="ajar-lead">{say('hospital.leadFor', { name })}</p>
          <p>{forms.people.length > 0 ? say('hospital.print') : say('hospital.noneFor', { name })}</p>
          <p>{say('hospital.substance')}</p>
        </div>
        <Hospital forms={forms} language={language} />
      </>
    ),
  }
}
