import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Table, Tag } from '#app/_parts/parts.tsx'
import { writtenDay } from '#app/_parts/written-date.ts'
import {
  type SeenWrongDisclosures,
  seeWrongDisclosures,
  type WrongInList,
} from '#lib/disclosures/see/see-wrong-disclosures.ts'
import { sayWrong } from '#lib/disclosures/words/wrong.ts'
import type { Language } from '#lib/i18n/language.ts'

export const GET = document('staff', seeWrongDisclosures, wrongDisclosures)

export const POST = noForm

/** What was told by mistake, the soonest last day first, each with in whose hands it is. */
function wrongDisclosures(seen: SeenWrongDisclosures, { language, query }: Asked): Page {
  const say = sayWrong(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'today',
    wide: true,
    back: '/staff',
    main: (
      <>
        <List caption={say('states.open')} rows={seen.open} empty={say('empty')} language={language} />
        <ListEnd
          language={language}
          shown={seen.open.length}
          total={{ count: seen.total, isMore: false }}
          path="/staff/wrong-disclosures"
          query={query}
          next={null}
        />
        {seen.closed.length > 0 && <List caption={say('closed')} rows={seen.closed} language={language} />}
      </>
    ),
  }
}

interface ListProps {
  readonly caption: string
  readonly rows: readonly WrongInList[]
  readonly empty?: string
  readonly language: Language
}

function List({ caption, rows, empty, language }: ListProps) {
  const say = sayWrong(language)
  return (
    <Table
      caption={caption}
      empty={empty && <p>{empty}</p>}
      head={[say('client'), say('whom'), say('due'), say('owner'), say('state'), say('open')]}
      rows={rows.map((each) => ({
        id: each.id,
        cells: [
          each.clientName,
          each.recipientName,
          writtenDay(each.dueOn, language),
          each.ownerName ?? <Tag tone="warn">{say('nobody')}</Tag>,
          <State key="state" wrong={each} language={language} />,
          <Link key="open" href={`/staff/wrong-disclosures/${each.id}`}>
            {say('open')}
            <span className="ajar-visually-hidden"> {each.clientName}</span>
          </Link>,
        ],
      }))}
    />
  )
}

function State({ wrong, language }: { readonly wrong: WrongInList; readonly language: Language }) {
  const say = sayWrong(language)
  if (wrong.closedAt) return <Tag>{say('states.closed')}</Tag>
  if (wrong.letterOn) return <Tag tone="good">{say('states.told')}</Tag>
  return <Tag tone={wrong.isLate ? 'warn' : 'wait'}>{say(wrong.isLate ? 'states.late' : 'states.open')}</Tag>
}
