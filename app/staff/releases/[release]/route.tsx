import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { choice, optionalChoice, optionalWords, uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note, Tag } from '#app/_parts/parts.tsx'
import { ReleaseEvidence } from '#app/_parts/release-evidence.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { Held } from '#app/staff/_parts/held.tsx'
import { reasonMax } from '#app/staff/_parts/saved-figures.tsx'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { exportRelease } from '#lib/fhir/do/export-release.ts'
import { sayConsent, sayDefect } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'
import { checkRelease } from '#lib/releases/do/check-release.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { seeRelease } from '#lib/releases/see/see-release.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'
import { sayEvidence } from '#lib/releases/words/evidence.ts'
import { ChangeForm, releaseEventKinds, type SeenRelease } from './change-form.tsx'
import { CheckForm, CheckState, checkAnswers, mayCheck, Paper, SentBack } from './check-form.tsx'
import { SaveForm } from './save-form.tsx'

export const GET = document('staff', (viewer, asked) => seeRelease(viewer, asked.id<ReleaseId>('release')), evidence)

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'release-event',
      shape: z.object({
        release: uuid('not_possible'),
        kind: choice(releaseEventKinds, 'choose_one'),
        topic: optionalChoice(topics),
        area: optionalChoice(lifeAreas),
        words: optionalWords(1000),
      }),
    },
    recordReleaseEvent,
  ),
  form(
    'staff',
    {
      name: 'release-check',
      shape: z
        .object({
          release: uuid('not_possible'),
          answer: choice(checkAnswers, 'choose_one'),
          words: optionalWords(500),
        })
        .refine(({ answer, words }) => answer === 'same' || words.trim() !== '', {
          path: ['words'],
          error: 'say_what_differs',
        }),
      done: ({ id }) => `/staff/releases/${id}`,
    },
    checkRelease,
  ),
  form(
    'staff',
    {
      name: 'release-save',
      says: 'next',
      shape: z.object({ release: uuid('not_possible'), reason: words('say_why_file', reasonMax) }),
      done: ({ id, release }) => `/staff/releases/${release}/file?export=${id}`,
    },
    exportRelease,
  ),
)

/** The evidence: what was signed, by whom, and what has happened since. It prints as the client's copy. */
function evidence(release: SeenRelease, asked: Asked): Page {
  const { language } = asked
  const say = sayStaffClients(language)
  const sayC = sayConsent(language)
  const sayL = sayStaffLetters(language)
  const at = (instant: Date) => writtenTime(instant, language, release.timeZone)
  const { recipientName: recipient, relationship, clientName: client, signedAt } = release
  return {
    title: say('evidence.title'),
    current: 'clients',
    back: `/staff/clients/${release.clientId}`,
    main: (
      <>
        <h1>
          {say('evidence.whom', {
            client,
            recipient,
            relationship: inWords('relationships', relationship, language),
          })}
        </h1>
        {release.isHeld && <Held language={language} />}
        {release.defects.length === 0 && release.completedAt && !release.isHeld && !release.unknown && (
          <p>
            <Tag tone="good">{say('evidence.inForce')}</Tag>
          </p>
        )}
        {release.defects.length > 0 && (
          <Note tone="warn">
            <p>{say('evidence.defects')}</p>
            <ul>
              {release.defects.map((defect) => (
                <li key={defect}>{sayDefect(defect, language)}</li>
              ))}
            </ul>
          </Note>
        )}
        {mayCorrect(release) && (
          <>
            <SentBack release={release} asked={asked} />
            <p>
              <Link href={`/staff/clients/${release.clientId}/releases/new?draft=${release.id}`}>{say('correct')}</Link>
            </p>
          </>
        )}
        <CheckForm release={release} asked={asked} />
        {release.unknown && !release.isHeld && (
          <Note tone="warn">
            <p>
              {sayIdentity(language)('staff.notYet', { name: recipient })}{' '}
              <Link href={`/staff/clients/${release.clientId}/family/${release.unknown}#right-person`}>
                {sayIdentity(language)('staff.toDo', { name: recipient })}
              </Link>
            </p>
          </Note>
        )}
        {release.byPhone && (
          <Note>
            <p>
              {sayL(asked.query.has('typed') ? 'sharesInbox' : 'byPhoneWhy', { name: recipient })}{' '}
              {release.rights.has('record_release') && (
                <Link href={`/staff/clients/${release.clientId}/family/${release.byPhone}/address`}>
                  {sayL('ownAddress')}
                </Link>
              )}
            </p>
          </Note>
        )}
        {!signedAt && <p>{say('evidence.unsigned')}.</p>}
        <h2>{say('evidence.text')}</h2>
        {release.completedAt && (
          <p>
            <Link href={`/staff/releases/${release.id}/copy`}>{sayEvidence(language)('save')}</Link>
          </p>
        )}
        <ReleaseEvidence evidence={release.evidence} language={language} timeZone={release.timeZone} />
        {release.check ? (
          <>
            <CheckState release={release} check={release.check} asked={asked} />
            {!mayCorrect(release) && <SentBack release={release} asked={asked} />}
          </>
        ) : (
          <p className="ajar-kicker">{say('evidence.recorded', { date: at(release.recordedAt) })}</p>
        )}
        {release.form === 'paper' && !mayCheck(release) && (
          <>
            <h2>{sayChecks(language)('scan.title')}</h2>
            <Paper release={release} asked={asked} />
          </>
        )}
        <h2>{say('evidence.events')}</h2>
        {release.events.length === 0 && <p>{say('evidence.eventsNone')}</p>}
        <ul className="ajar-doors">
          {release.events.map((event) => (
            <li key={event.id}>
              {say(`evidence.kinds.${event.kind}`)}
              {event.topic && `: ${sayC(`topics.${event.topic}.name`)}`}
              {event.area && `, ${sayC(`areas.${event.area}`)}`}
              {event.words && <p>“{event.words}”</p>}
              <p className="ajar-kicker">{at(event.at)}</p>
            </li>
          ))}
        </ul>
        {release.completedAt && release.rights.has('take_back') && <ChangeForm release={release} asked={asked} />}
        <SaveForm release={release} asked={asked} />
      </>
    ),
  }
}

/**
 * A draft on paper is corrected until it is complete; one that waits for a second look, once it was sent back. What a
 * client signed on the screen is theirs.
 */
function mayCorrect({ form, completedAt, check, rights }: SeenRelease): boolean {
  if (form !== 'paper') return false
  return !completedAt && rights.has('record_release') && check?.state !== 'waits' && check?.state !== 'checked'
}
