import { Radios } from '#app/_form/choices.tsx'
import { Select, TextArea } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { lifeAreas } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { seeRelease } from '#lib/releases/see/see-release.ts'

export type SeenRelease = FoundBy<typeof seeRelease>

/** What a client can say about a release, as staff write it down. */
export const releaseEventKinds = ['revoked', 'suspended', 'resumed', 'narrowed', 'expiry_event', 'known_false'] as const

/** Where staff write down what a client said about a release. */
export function ChangeForm({ release, asked }: { release: SeenRelease; asked: Asked }) {
  const { language } = asked
  const say = sayStaffClients(language)
  const sayC = sayConsent(language)
  const shown = asked.form('release-event')
  const kinds = releaseEventKinds.filter((kind) => kind !== 'resumed' || release.rights.has('lift_suspension'))
  return (
    <Card>
      <h2>{say('evidence.change')}</h2>
      <Form name="release-event" shown={shown} language={language}>
        <Radios
          name="kind"
          label={say('evidence.what')}
          value={shown.value('kind')}
          options={kinds.map((value) => ({ value, label: say(`evidence.kinds.${value}`) }))}
          problems={shown.problems}
        />
        <Select
          name="topic"
          label={say('evidence.topic')}
          value={shown.value('topic')}
          options={[
            { value: '', label: '–' },
            ...release.topics.map((value) => ({ value, label: sayC(`topics.${value}.name`) })),
          ]}
        />
        <Select
          name="area"
          label={say('evidence.area')}
          value={shown.value('area')}
          options={[
            { value: '', label: say('evidence.allAreas') },
            ...lifeAreas.map((value) => ({ value, label: sayC(`areas.${value}`) })),
          ]}
        />
        <TextArea
          name="words"
          lengthMax={1000}
          language={language}
          rows={2}
          label={say('evidence.words')}
          value={shown.value('words')}
          problems={shown.problems}
        />
        <Button kind="warn">{say('evidence.save')}</Button>
      </Form>
    </Card>
  )
}
