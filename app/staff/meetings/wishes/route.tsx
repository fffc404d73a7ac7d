import { z } from 'zod'
import { TextArea } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { ButtonLink, Card } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { answerWish } from '#lib/meetings/do/answer-wish.ts'
import { seeWishes } from '#lib/meetings/see/see-wishes.ts'
import { sayWishes } from '#lib/meetings/words/wishes.ts'

type Seen = FoundBy<typeof seeWishes>

export const GET = document('staff', seeWishes, wishes)

const answerMax = 1000

export const POST = form(
  'staff',
  {
    name: 'wish-answer',
    says: 'sent',
    shape: z
      .object({ wish: uuid('not_possible'), wishAnswer: words('write_answer', answerMax) })
      .transform(({ wish, wishAnswer: answer }) => ({ wish, answer })),
  },
  answerWish,
)

function wishes(seen: Seen, asked: Asked): Page {
  const say = sayWishes(asked.language)
  return {
    title: say('staff.title'),
    lead: say('staff.lead'),
    current: 'meetings',
    back: '/staff/meetings',
    main: (
      <>
        {seen.wishes.length === 0 && <p>{say('staff.none')}</p>}
        {seen.wishes.map((wish) => (
          <Wish key={wish.id} wish={wish} seen={seen} asked={asked} />
        ))}
        {seen.mayArrange && (
          <>
            <h2>{say('staff.dueTitle')}</h2>
            <p>{say(seen.due.length > 0 ? 'staff.dueLead' : 'staff.dueNone')}</p>
            <ul className="ajar-doors">
              {seen.due.map(({ id, name, linkId, family }) => (
                <li key={linkId}>
                  {say('staff.dueWith', { name, family })}{' '}
                  <Link href={`/staff/clients/${id}/meetings/new`}>
                    {say('staff.propose')}
                    <span className="ajar-visually-hidden"> {say('staff.dueWith', { name, family })}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  }
}

function Wish({ wish, seen, asked: { language, form } }: { wish: Seen['wishes'][number]; seen: Seen; asked: Asked }) {
  const say = sayWishes(language)
  const shown = form('wish-answer', { wish: wish.id })
  return (
    <Card kind="waiting">
      <h2>
        <Link href={`/staff/clients/${wish.clientId}`}>{wish.clientName}</Link>
      </h2>
      <p className="ajar-kicker">{say('staff.asked', { date: writtenTime(wish.askedAt, language, seen.timeZone) })}</p>
      <p>
        <OwnWords words={wish.words} of={seen.language} language={language} />
      </p>
      {seen.mayArrange && (
        <ButtonLink href={`/staff/clients/${wish.clientId}/meetings/new`}>{say('staff.propose')}</ButtonLink>
      )}
      <Form name="wish-answer" shown={shown} language={language} label={wish.clientName}>
        <Hidden name="wish" value={wish.id} />
        <TextArea
          name="wishAnswer"
          label={say('staff.answer')}
          hint={say('staff.answerHint')}
          rows={3}
          lengthMax={answerMax}
          language={language}
          value={shown.value('wishAnswer')}
          problems={shown.problems}
        />
        <Button kind="quiet">{say('staff.send')}</Button>
      </Form>
    </Card>
  )
}
