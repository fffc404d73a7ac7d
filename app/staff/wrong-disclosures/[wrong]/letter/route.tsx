import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { writtenDate, writtenDay } from '#app/_parts/written-date.ts'
import { type SeenWrongLetter, seeWrongLetter } from '#lib/disclosures/see/see-wrong-disclosures.ts'
import { sayWrong } from '#lib/disclosures/words/wrong.ts'
import { sayConsent } from '#lib/i18n/consent.ts'

export const GET = document('staff', (viewer, asked) => seeWrongLetter(viewer, asked.id('wrong')), letter)

export const POST = noForm

/** The letter to the client with what 45 CFR 164.404(c) asks for, to be printed and sent. */
function letter(seen: SeenWrongLetter, { language }: Asked): Page {
  const say = sayWrong(language)
  const topics = seen.topics.map((topic) => sayConsent(language)(`topics.${topic}.name`)).join('; ')
  const paragraphs = [
    say('letter.dear', { name: seen.clientName }),
    say('letter.happened', {
      date: writtenDate(seen.toldAt, language, seen.timeZone),
      found: writtenDay(seen.discoveredOn, language),
    }),
    say('letter.what', { topics }),
    say('letter.whom', { name: seen.recipientName }),
    say('letter.steps'),
    say('letter.doing', { done: seen.mitigated }),
    say('letter.contact', { phone: seen.phone }),
    say('letter.sorry'),
    seen.center,
  ]
  return {
    title: say('letter.title'),
    current: 'today',
    back: `/staff/wrong-disclosures/${seen.id}`,
    main: (
      <>
        <p className="ajar-for-screen">{say('letter.language')}</p>
        <p>
          {seen.center}, {writtenDay(seen.today, language)}
        </p>
        <h1>{say('letter.subject')}</h1>
        {paragraphs.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </>
    ),
  }
}
