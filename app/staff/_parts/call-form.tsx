import { Checkboxes, Radios, Tick } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { TextArea, TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { wordsMax } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { callDirections } from '#lib/reports/rules/call.ts'
import type { SeenCallPage } from '#lib/reports/see/see-call.ts'
import { sayCall } from '#lib/reports/words/call.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { ReachFields } from './reach-fields.tsx'

/** The form in which staff write down a call: with whom, what they heard, and what they said. */
export function CallForm({ seen, asked }: { seen: SeenCallPage; asked: Asked }) {
  const { language } = asked
  const say = sayCall(language)
  const sayC = sayConsent(language)
  const shown = asked.form('call-log')
  const { problems } = shown
  const { writer, named, professionals } = seen
  const writerName = writer?.name || sayStaffReports(language)('desk.anonymous')
  const first = writer ? 'writer' : (named[0]?.linkId ?? 'other')
  return (
    <Form name="call-log" shown={shown} language={language}>
      <Hidden name="newest" value={seen.newest} />
      <Radios
        name="with"
        label={say('who')}
        value={shown.value('with', first)}
        options={[
          ...(writer ? [{ value: 'writer', label: say('writer', { name: writerName }) }] : []),
          ...named.map(({ linkId, name }) => ({ value: linkId as string, label: name })),
          { value: 'other', label: say('other') },
        ]}
        problems={problems}
      />
      <TextField name="otherName" label={say('otherName')} value={shown.value('otherName')} problems={problems} />
      {writer && !writer.hasAccount && named.length > 0 && (
        <Tick name="isWriter" label={say('isWriter')} checked={shown.value('isWriter') === 'yes'} problems={problems} />
      )}
      <Radios
        name="direction"
        label={say('direction')}
        value={shown.value('direction', 'out')}
        options={callDirections.map((value) => ({ value, label: say(value) }))}
        problems={problems}
      />
      <Radios
        name="reached"
        label={say('reached')}
        value={shown.value('reached')}
        options={[
          { value: 'yes', label: say('yes') },
          { value: 'no', label: say('no'), hint: say('noHint') },
        ]}
        problems={problems}
      />
      <DateField
        name="day"
        label={say('when')}
        hint={say('whenHint')}
        language={language}
        value={(part) => shown.value(part)}
        problems={problems}
      />
      <TextField name="clock" label={say('clock')} value={shown.value('clock')} problems={problems} />
      <TextArea
        name="heard"
        lengthMax={wordsMax}
        language={language}
        label={say('heard')}
        hint={say('heardHint')}
        value={shown.value('heard')}
        problems={problems}
      />
      <TextArea
        name="said"
        lengthMax={wordsMax}
        language={language}
        label={say('said')}
        hint={say('saidHint')}
        value={shown.value('said')}
        problems={problems}
      />
      <Checkboxes
        name="topics"
        label={say('topics')}
        values={shown.values('topics')}
        options={topics.map((value) => ({ value, label: sayC(`topics.${value}.name`) }))}
        problems={problems}
      />
      <ReachFields shown={shown} professionals={professionals} language={language} />
      <Tick name="wasSaid" label={say('wasSaid')} checked={shown.value('wasSaid') === 'yes'} problems={problems} />
      <Button>{say('save')}</Button>
    </Form>
  )
}
