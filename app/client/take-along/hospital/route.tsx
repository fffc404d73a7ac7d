import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Hospital } from '#app/_parts/take-along/hospital-forms.tsx'
import { type HospitalForms, seeOwnHospitalForms } from '#lib/take-along/see/see-hospital-forms.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

export const GET = document('client', seeOwnHospitalForms, hospital)

export const POST = noForm

function hospital(forms: HospitalForms, { language }: Asked): Page {
  const say = sayTakeAlong(language)
  return {
    title: say('hospital.title'),
    current: 'sharing',
    back: '/client/take-along',
    main: (
      <>
        <div className="ajar-for-screen">
          <h1>{say('hospital.title')}</h1>
          <p className="ajar-lead">{say('hospital.lead')}</p>
          <p>{say(forms.people.length > 0 ? 'hospital.print' : 'hospital.none')}</p>
          <p>{say('hospital.substance')}</p>
        </div>
        <Hospital forms={forms} language={language} />
      </>
    ),
  }
}
