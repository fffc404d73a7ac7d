import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { choice, text, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { writtenFile } from '#app/_parts/tell/attach.tsx'
import { writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import { CallerCheck } from '#app/staff/_parts/caller-check.tsx'
import { Calls } from '#app/staff/_parts/calls.tsx'
import { DialCard } from '#app/staff/_parts/dial.tsx'
import { Held } from '#app/staff/_parts/held.tsx'
import { RightPerson } from '#app/staff/_parts/right-person.tsx'
import { TalkCard } from '#app/staff/_parts/talk-card.tsx'
import { Texts } from '#app/staff/_parts/texts.tsx'
import { inWords } from '#lib/i18n/known.ts'
import { identifyPerson } from '#lib/identity/do/identify-person.ts'
import { makeHandoverCode } from '#lib/identity/do/make-handover-code.ts'
import { recordPhoneWord } from '#lib/identity/do/record-phone-word.ts'
import { tryPhoneWord } from '#lib/identity/do/try-phone-word.ts'
import { recordedWays } from '#lib/identity/rules/identified.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { dayAfter, dayOf } from '#lib/kernel/local-time.ts'
import { setLivingTogether } from '#lib/meetings/do/set-living-together.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'
import { type SeenTalk, seeTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { sayTalk } from '#lib/releases/words/talk.ts'
import { sayCall } from '#lib/reports/words/call.ts'
import { LivingTogether, livingTogether } from './living-together.tsx'

export const GET = document(
  'staff',
  (viewer, asked) => seeTalkCard(viewer, asked.id<ClientId>('client'), asked.id<FamilyLinkId>('link')),
  talk,
)

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'identify-person',
      shape: z.object({ link: uuid('not_possible'), how: choice(recordedWays, 'say_how') }),
    },
    identifyPerson,
  ),
  form('staff', { name: 'handover-code-new', shape: z.object({ link: uuid('not_possible') }) }, makeHandoverCode),
  form(
    'staff',
    {
      name: 'phone-word-try',
      says: 'itself',
      shape: z.object({ link: uuid('not_possible'), saidWord: text('say_word', 60) }),
    },
    tryPhoneWord,
  ),
  form(
    'staff',
    { name: 'phone-word-record', shape: z.object({ link: uuid('not_possible'), phoneWord: text('say_word', 60) }) },
    recordPhoneWord,
  ),
  form('staff', { name: 'living-together', shape: livingTogether }, setLivingTogether),
)

function talk(seen: SeenTalk, asked: Asked): Page {
  const { at, language, params } = asked
  const say = sayTalk(language)
  return {
    title: say('page'),
    current: 'clients',
    wide: true,
    back: `/staff/clients/${params.client}`,
    main: (
      <>
        <h1>{say('title', { name: seen.recipientName })}</h1>
        <p className="ajar-lead">
          {say('lead', {
            relationship: inWords('relationships', seen.relationship, language),
            client: seen.clientName,
          })}
          . {seen.releaseId && <Link href={`/staff/releases/${seen.releaseId}`}>{say('seeForm')}</Link>}
        </p>
        {seen.scans.map((scan) => (
          <p key={scan.id} className="ajar-for-screen">
            <Link href={`/staff/releases/${seen.releaseId}/scan/${scan.id}`}>
              {writtenFile(scan, language, 'save')}
            </Link>
          </p>
        ))}
        {seen.isHeld && <Held language={language} />}
        {!seen.isHeld && <RightPerson seen={seen} asked={asked} />}
        {!seen.isHeld && seen.identified && (
          <div className="ajar-for-screen">
            <CallerCheck seen={seen} asked={asked} />
          </div>
        )}
        <p className="ajar-for-paper">
          {say('paper', {
            time: writtenTime(at, language, seen.timeZone),
            day: writtenDay(dayAfter(dayOf(at, seen.timeZone)), language),
          })}
        </p>
        <TalkCard seen={seen} language={language} timeZone={seen.timeZone} />
        <DialCard dial={seen.dial} at={at} timeZone={seen.timeZone} language={language} />
        <section className="ajar-card ajar-for-screen">
          <h2>{sayStaffLetters(language)('textsTitle')}</h2>
          <Texts texts={seen.texts} timeZone={seen.timeZone} language={language} />
          {seen.rights.has('correct_address') && (
            <p>
              <Link href={`/staff/clients/${params.client}/family/${params.link}/address`}>
                {sayStaffLetters(language)('toReach')}
              </Link>
            </p>
          )}
        </section>
        {seen.rights.has('arrange_meetings') && <LivingTogether seen={seen} asked={asked} />}
        {seen.rights.has('answer_report') && (
          <p>
            <Link href={`/staff/clients/${params.client}/family/${params.link}/call`}>{sayCall(language)('link')}</Link>
          </p>
        )}
        <Calls calls={seen.calls} timeZone={seen.timeZone} at={at} language={language} />
      </>
    ),
  }
}
