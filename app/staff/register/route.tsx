import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Table } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { reasonMax, SavedFigures } from '#app/staff/_parts/saved-figures.tsx'
import { saySystems } from '#lib/fhir/words/systems.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import { readPlace } from '#lib/kernel/list-place.ts'
import { exportRegister } from '#lib/releases/do/export-register.ts'
import { type RegisterState, registerStates } from '#lib/releases/rules/register.ts'
import { type SeenRegister, seeRegister } from '#lib/releases/see/see-register.ts'
import { sayRegister } from '#lib/releases/words/register.ts'
import { StateOf } from './state-of.tsx'
import { whyOf } from './why-of.ts'

const stateIn = ({ query }: Asked) => registerStates.find((each) => each === query.get('state')) ?? null

export const GET = document(
  'staff',
  (viewer, asked) => seeRegister(viewer, { state: stateIn(asked), after: readPlace(asked.query.get('after')) }),
  register,
)

export const POST = form(
  'staff',
  {
    name: 'register-save',
    says: 'next',
    shape: z.object({ reason: words('say_why_file', reasonMax) }),
    done: (id) => `/staff/register/file?export=${id}`,
  },
  exportRegister,
)

/** Every release with how it stands, what needs somebody first; each line leads to its evidence. */
function register(seen: SeenRegister, asked: Asked): Page {
  const { language, query } = asked
  const say = sayRegister(language)
  const date = (at: Date | null) => (at ? writtenDate(at, language, seen.timeZone) : '–')
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'register',
    wide: true,
    main: (
      <>
        <States seen={seen} language={language} />
        <p>
          <Link href="/staff/form">{say('formWords')}</Link> ·{' '}
          <Link href="/staff/record-systems">{saySystems(asked.language)('title')}</Link>
        </p>
        <Table
          caption={seen.state ? say(`states.${seen.state}`) : say('current')}
          empty={<p>{say('empty')}</p>}
          head={[say('client'), say('person'), say('state'), say('ends'), say('signed'), say('open')]}
          rows={seen.lines.map((line) => ({
            id: line.id,
            cells: [
              <Link key="client" href={`/staff/clients/${line.clientId}`}>
                {line.clientName}
              </Link>,
              `${line.recipientName} (${inWords('relationships', line.relationship, language)})`,
              <span key="state">
                <StateOf state={line.state} language={language} />{' '}
                {whyOf(line, language).map((why) => (
                  <span key={why}>
                    {why}
                    <br />
                  </span>
                ))}
              </span>,
              date(line.endsAt),
              `${date(line.signedAt)}. ${say(`forms.${line.form}`)}`,
              <Link key="open" href={`/staff/releases/${line.id}`}>
                {say('open')}
                <span className="ajar-visually-hidden">
                  {' '}
                  {line.clientName}, {line.recipientName}
                </span>
              </Link>,
            ],
          }))}
        />
        <ListEnd
          language={language}
          shown={seen.lines.length}
          total={totalIn(seen)}
          path="/staff/register"
          query={query}
          next={seen.next}
        />
        <SavedFigures
          name="register-save"
          shown={asked.form('register-save')}
          language={language}
          timeZone={seen.timeZone}
          title={say('saveTitle')}
          lead={say('saveLead')}
          exports={seen.exports}
        />
      </>
    ),
  }
}

/** Ended releases are not counted: their number only grows. */
const totalIn = ({ state, counts, all, lines, next }: SeenRegister) =>
  state === 'ended'
    ? { count: lines.length, isMore: next !== null }
    : { count: state === null ? all : (counts[state] ?? 0), isMore: false }

function States({ seen, language }: { readonly seen: SeenRegister; readonly language: Language }) {
  const say = sayRegister(language)
  const words = (state: RegisterState) =>
    state === 'ended'
      ? say('states.ended')
      : say('withCount', { state: say(`states.${state}`), count: seen.counts[state] ?? 0 })
  const choices = [
    { state: null, href: '/staff/register', label: say('withCount', { state: say('current'), count: seen.all }) },
    ...registerStates.map((state) => ({ state, href: `/staff/register?state=${state}`, label: words(state) })),
  ]
  return (
    <nav className="ajar-nav" aria-label={say('show')}>
      <ul>
        {choices.map(({ state, href, label }) => (
          <li key={href}>
            <Link href={href} aria-current={state === seen.state ? 'true' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
