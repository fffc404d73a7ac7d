import { Select, TextField } from '#app/_form/field.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { Table } from '#app/_parts/parts.tsx'
import type { Language } from '#lib/i18n/language.ts'
import { type Channel, type Notice, type RhythmOf, rhythms } from '#lib/people/rules/rhythms.ts'
import { sayNotices } from '#lib/people/words/notices.ts'
import { fieldOf } from './notice-shape.ts'

export interface Choices {
  readonly email: RhythmOf
  readonly text: RhythmOf
  readonly quietFrom: string | null
  readonly quietUntil: string | null
}

interface Props<Of extends Notice> {
  readonly notices: readonly Of[]
  readonly chosen: Choices | null
  /** Whether texts go to somebody: then a second column says how. */
  readonly hasTexts: boolean
  readonly timeZone: string
  readonly at: Date
  readonly shown: Shown
  readonly language: Language
}

/** What somebody hears of, a line a kind, and how it comes; and the hours in which nothing does. */
export function NoticeTable<Of extends Notice>({
  notices,
  chosen,
  hasTexts,
  timeZone,
  at,
  shown,
  language,
}: Props<Of>) {
  const say = sayNotices(language)
  const clock = at.toLocaleTimeString(language === 'es' ? 'es-US' : 'en-US', {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  const channels: readonly Channel[] = hasTexts ? ['email', 'text'] : ['email']
  const select = (notice: Of, channel: Channel) => (
    <Select
      key={channel}
      isLabelHidden
      name={fieldOf(channel, notice)}
      label={say('of', { about: say(`abouts.${notice}`), channel: say(channel) })}
      value={shown.value(fieldOf(channel, notice), chosen?.[channel][notice] ?? 'at_once')}
      problems={shown.problems}
      options={rhythms.map((value) => ({ value, label: say(`rhythms.${channel}.${value}`) }))}
    />
  )
  return (
    <>
      <Table
        caption={say('caption')}
        head={[say('about'), ...channels.map((channel) => say(channel))]}
        rows={notices.map((notice) => ({
          id: notice,
          cells: [say(`abouts.${notice}`), ...channels.map((channel) => select(notice, channel))],
        }))}
      />
      <div className="ajar-pair">
        {(['quietFrom', 'quietUntil'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={say(name)}
            hint={name === 'quietFrom' ? say('quietHint', { time: clock }) : undefined}
            width={10}
            value={shown.value(name, chosen?.[name] ?? '')}
            problems={shown.problems}
          />
        ))}
      </div>
    </>
  )
}
