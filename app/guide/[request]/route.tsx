import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { TextArea, TextField } from '#app/_form/field.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, ShownAt } from '#app/_form/form-element.tsx'
import { choice, optionalWords, shownWasAt, text, uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { TypedPhone } from '#app/_parts/call.tsx'
import { Card, SummaryList, Timeline } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { closeRequest } from '#lib/guide/do/close-request.ts'
import { handToDesk } from '#lib/guide/do/hand-to-desk.ts'
import { noteGuideCall } from '#lib/guide/do/note-guide-call.ts'
import { seeGuideRequest } from '#lib/guide/see/see-guide-queue.ts'
import { sayGuide } from '#lib/guide/words/guide.ts'
import { sayNotices } from '#lib/people/words/notices.ts'

type Seen = NonNullable<Awaited<ReturnType<typeof seeGuideRequest>>>

const wordsMax = 2000
const of = { request: uuid('not_possible'), wasAt: shownWasAt() }

export const GET = document('guide', (viewer, { id }) => seeGuideRequest(viewer, id('request')), oneRequest)

export const POST = oneOf(
  form(
    'guide',
    {
      name: 'guide-call',
      shape: z
        .object({ ...of, reached: choice(['yes', 'no'], 'say_yes_or_no'), words: optionalWords(wordsMax) })
        .transform((given) => ({ ...given, reached: given.reached === 'yes' })),
    },
    noteGuideCall,
  ),
  form(
    'guide',
    {
      name: 'guide-close',
      shape: z
        .object({ ...of, closingNote: optionalWords(wordsMax) })
        .transform(({ closingNote, ...given }) => ({ ...given, words: closingNote })),
      done: '/guide',
    },
    closeRequest,
  ),
  form(
    'guide',
    {
      name: 'guide-hand-over',
      shape: z.object({ ...of, aboutName: text('say_who'), said: words('say_what', wordsMax) }),
      done: '/guide',
    },
    handToDesk,
  ),
)

/** Somebody who wants to be called, and what the guide does about it. */
function oneRequest(seen: Seen, asked: Asked): Page {
  if (!seen.request) notFound()
  const { language } = asked
  const { request, notes, center } = seen
  const say = sayGuide(language)
  const time = (instant: Date) => writtenTime(instant, language, center.timeZone)
  return {
    title: say('one'),
    current: 'guide',
    back: '/guide',
    main: (
      <>
        <h1>{request.writerName}</h1>
        <p>
          <TypedPhone written={request.phone} />
        </p>
        <SummaryList
          language={language}
          rows={[
            { key: say('asked'), value: time(request.askedAt) },
            ...(request.callWhen ? [{ key: say('callWhen'), value: request.callWhen }] : []),
            { key: say('speaks'), value: sayNotices(language)(request.language) },
          ]}
        />
        <h2>{say('theirWords')}</h2>
        <Card>
          <p className="ajar-words" lang={request.language === language ? undefined : request.language}>
            {request.words || say('noWords')}
          </p>
        </Card>
        {notes.length > 0 && (
          <>
            <h2>{say('history')}</h2>
            <Timeline
              moments={notes.map((each) => ({
                label: [say(each.deed), each.words].filter(Boolean).join(': '),
                at: time(each.at),
                state: 'done' as const,
              }))}
            />
          </>
        )}
        {!request.closedAt && <RequestForms changedAt={request.changedAt} asked={asked} />}
      </>
    ),
  }
}

function RequestForms({ changedAt, asked }: { changedAt: Date | null; asked: Asked }) {
  const { language } = asked
  const say = sayGuide(language)
  const [call, close, hand] = [asked.form('guide-call'), asked.form('guide-close'), asked.form('guide-hand-over')]
  const shared = { language, lengthMax: wordsMax, rows: 3 }
  return (
    <div className="ajar-stack">
      <Card>
        <h2>{say('noteTitle')}</h2>
        <Form name="guide-call" shown={call} language={language}>
          <ShownAt changedAt={changedAt} />
          <Radios
            name="reached"
            label={say('reached')}
            value={call.value('reached')}
            options={[
              { value: 'yes', label: say('reachedYes') },
              { value: 'no', label: say('reachedNo') },
            ]}
            problems={call.problems}
          />
          <TextArea
            {...shared}
            name="words"
            label={say('noteWords')}
            value={call.value('words')}
            problems={call.problems}
          />
          <Button>{say('noteSave')}</Button>
        </Form>
      </Card>
      <Card>
        <h2>{say('closeTitle')}</h2>
        <Form name="guide-close" shown={close} language={language}>
          <ShownAt changedAt={changedAt} />
          <TextArea
            {...shared}
            name="closingNote"
            label={say('closeWords')}
            value={close.value('closingNote')}
            problems={close.problems}
          />
          <Button kind="quiet">{say('closeSave')}</Button>
        </Form>
      </Card>
      <Card kind="waiting">
        <h2>{say('handTitle')}</h2>
        <p>{say('handLead')}</p>
        <Form name="guide-hand-over" shown={hand} language={language}>
          <ShownAt changedAt={changedAt} />
          <TextField
            name="aboutName"
            label={say('handAbout')}
            value={hand.value('aboutName')}
            problems={hand.problems}
          />
          <TextArea
            {...shared}
            name="said"
            label={say('handSaid')}
            value={hand.value('said')}
            problems={hand.problems}
          />
          <Button kind="warn">{say('handSave')}</Button>
        </Form>
      </Card>
    </div>
  )
}
