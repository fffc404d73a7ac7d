import { z } from 'zod'
import { day } from '#app/_form/days.ts'
import { actingForm, form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { runOnce } from '#app/_form/run-once.ts'
import { choices, text, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note, Table } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import { endToken } from '#lib/fhir/do/end-token.ts'
import { issueToken } from '#lib/fhir/do/issue-token.ts'
import { systemReads } from '#lib/fhir/rules/system-reads.ts'
import { seeNewToken, seeSystems } from '#lib/fhir/see/see-systems.ts'
import { saySystems } from '#lib/fhir/words/systems.ts'
import { NewToken } from './new-token.tsx'

const path = '/staff/record-systems'

export const GET = document('staff', aboutNobody(seeSystems), systems)

const reads = choices(systemReads).refine((given) => given.length > 0, { error: 'choose_reads' })
const shape = z.object({ systemName: text('name_system'), reads, until: day() })

export const POST = oneOf(
  actingForm('staff', { name: 'system-token', shape }, async (viewer, wish, given) => {
    const once = { name: 'system-token', given, wish: { ...wish, key: given.key }, returnTo: () => path }
    const ran = await runOnce({ ...viewer, doing: 'system-token' }, once, issueToken)
    if ('refusal' in ran) return { problems: [{ field: fieldOf(ran.refusal), key: ran.refusal }] }
    // Only the answer to this form shows it: no address does.
    return { shows: (asked) => madeToken(seeNewToken(given.key), wish.systemName, asked) }
  }),
  form('staff', { name: 'system-end', says: 'removed', shape: z.object({ system: uuid('not_possible') }) }, endToken),
)

const fieldOf = (refusal: string) => (refusal.startsWith('token_') ? 'until' : '')

function madeToken(token: string, name: string, { language }: Asked): Page {
  const say = saySystems(language)
  const title = say('madeTitle', { name })
  return {
    title,
    current: 'center',
    main: (
      <>
        <h1>{title}</h1>
        <Note tone="good">
          <p>{say('madeLead')}</p>
        </Note>
        <p className="ajar-secret">{token}</p>
        <p>
          <Link href={path}>{say('madeBack')}</Link>
        </p>
      </>
    ),
  }
}

/** Which other systems read, since when and until when, and how each is stopped. */
function systems(seen: NonNullable<Awaited<ReturnType<typeof seeSystems>>>, asked: Asked): Page {
  const { staff, systems } = seen
  if (!systems) notFound()
  const { language } = asked
  const say = saySystems(language)
  const date = (at: Date) => writtenDate(at, language, systems.timeZone)
  const mayGive = staff.does.has('let_system_read')
  return {
    title: say('title'),
    lead: say('lead'),
    current: mayGive ? 'center' : 'register',
    wide: true,
    main: (
      <>
        <Table
          caption={say('title')}
          isNamedAbove
          empty={<p>{say('empty')}</p>}
          head={[say('name'), say('reads'), say('until'), say('used'), say('state')]}
          rows={systems.all.map((each) => ({
            id: each.id,
            cells: [
              <span key="name">
                <strong>{each.name}</strong>
                <br />
                {say('givenBy', { name: each.madeBy ?? '–', date: date(each.madeAt) })}
              </span>,
              each.reads.map((what) => say(`what.${what}`)).join(', '),
              date(each.until),
              each.lastReadAt ? date(each.lastReadAt) : say('never'),
              each.state === 'live' ? (
                <Form
                  key="end"
                  name="system-end"
                  shown={asked.form('system-end', { system: each.id })}
                  language={language}
                >
                  <Hidden name="system" value={each.id} />
                  <Button kind="quiet">{say('end', { name: each.name })}</Button>
                </Form>
              ) : (
                say(`states.${each.state}`, { date: each.endedAt ? date(each.endedAt) : '' })
              ),
            ],
          }))}
        />
        <p className="ajar-words">{say('address', { address: systems.address })}</p>
        {mayGive && <NewToken systems={systems} asked={asked} />}
      </>
    ),
  }
}
