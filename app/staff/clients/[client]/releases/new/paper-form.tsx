import { Checkboxes } from '#app/_form/choices.tsx'
import { DateField, datePart } from '#app/_form/date-field.tsx'
import { Select, TextArea, TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { ScanField } from '#app/staff/releases/[release]/scan-field.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { forbiddenCategories, lifeAreas, type Topic, topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { conditionalTopics, topicsToRenew } from '#lib/releases/rules/scope-asked.ts'
import type { seePaperForm } from '#lib/releases/see/see-paper-form.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'

export type SeenPaperForm = FoundBy<typeof seePaperForm>

/** The paper form, element by element. A draft to correct is filled in. What was typed a moment ago wins over it. */
export function PaperForm({ found, asked }: { found: SeenPaperForm; asked: Asked }) {
  const { language } = asked
  const shown = asked.form('release-paper')
  const say = sayStaffClients(language)
  const sayC = sayConsent(language)
  const { draft, timeZone, asks } = found
  const { problems } = shown
  const text = (name: string, otherwise: string | undefined) => ({
    name,
    value: shown.value(name, otherwise ?? ''),
    problems,
  })
  const ticks = (name: string, otherwise: readonly string[] | undefined) => ({
    name,
    values: shown.values(name, otherwise ?? []),
    problems,
  })
  const date = (name: string, at: Date | null | undefined) => ({
    name,
    language,
    problems,
    value: (part: string) => shown.value(part, datePart(at ? dayOf(at, timeZone) : null, part)),
  })
  const topicOptions = (among: readonly Topic[]) =>
    among.map((value) => ({ value, label: sayC(`topics.${value}.name`) }))
  const drafted = draft && topicsToRenew(draft.topics, draft.onlyInCrisis)
  return (
    <Form name="release-paper" shown={shown} language={language} hasFile>
      <Hidden name="draft" value={draft?.id ?? ''} />
      <h2>{say('form.person')}</h2>
      <TextField
        {...text('recipientName', draft?.recipientName)}
        label={say('form.recipientName')}
        hint={say('form.recipientHint')}
      />
      <TextField {...text('relationship', draft?.relationship)} label={say('form.relationship')} />
      {asks.includes('affiliation') && (
        <TextField
          {...text('recipientAffiliation', draft?.recipientAffiliation)}
          label={say('form.affiliation')}
          hint={say('form.affiliationHint')}
        />
      )}
      <TextField {...text('email', draft?.email)} type="email" label={say('form.email')} />
      <h2>{say('form.what')}</h2>
      <Checkboxes {...ticks('topics', drafted ?? [])} label={say('form.topics')} options={topicOptions(topics)} />
      <Checkboxes
        {...ticks('areas', draft?.areas)}
        label={say('form.areas')}
        options={lifeAreas.map((value) => ({ value, label: sayC(`areas.${value}`) }))}
      />
      {found.team.length > 0 && (
        <Checkboxes
          {...ticks('professionals', draft?.professionals)}
          label={say('form.professionals')}
          options={found.team.map((each) => ({ value: each.id, label: each.name }))}
        />
      )}
      <Checkboxes
        {...ticks('onlyInCrisis', draft?.onlyInCrisis)}
        label={say('form.onlyInCrisis')}
        options={topicOptions(conditionalTopics)}
      />
      <Checkboxes
        {...ticks('forbidden', draft?.forbidden)}
        label={say('form.forbidden')}
        options={forbiddenCategories.map((value) => ({ value, label: sayC(`forbidden.${value}`) }))}
      />
      {found.hasFormsOfOthers && (
        <Checkboxes
          {...ticks('refusedTopics', draft?.refusedTopics)}
          label={say('form.refused')}
          hint={say('form.refusedHint')}
          options={topicOptions(topics)}
        />
      )}
      <TextArea
        lengthMax={500}
        language={language}
        {...text('purposes', draft?.purposes.join('\n'))}
        rows={2}
        label={say('form.purposes')}
        hint={say('form.purposesHint')}
      />
      {asks.includes('birth_date') && (
        <DateField
          name="statedBirthDate"
          label={say('form.birthDate')}
          language={language}
          problems={problems}
          value={(part) => shown.value(part, datePart(draft?.statedBirthDate ?? null, part))}
        />
      )}
      {asks.includes('responsible_person') && (
        <TextField {...text('responsibleName', draft?.responsibleName)} label={say('form.responsible')} />
      )}
      <DateField {...date('startsOn', draft?.startsAt)} label={say('form.startsOn')} />
      <DateField {...date('expiresOn', draft?.expiresAt)} label={say('form.expiresOn')} />
      <TextField {...text('expiryEvent', draft?.expiryEvent)} label={say('form.expiryEvent')} />
      <Select
        {...text('version', draft?.formVersionId)}
        label={say('form.version')}
        options={[
          { value: '', label: say('form.versionNewest') },
          ...found.versions.map((each) => ({ value: each.id, label: each.label })),
        ]}
      />
      <h2>{say('form.signing')}</h2>
      <TextField {...text('signedName', draft?.signedName)} label={say('form.signedName')} />
      <DateField {...date('signedOn', draft?.signedAt)} label={say('form.signedOn')} />
      <TextField
        {...text('signedClock', hourOf(draft?.signedAt, timeZone))}
        label={say('form.signedClock')}
        hint={say('form.signedClockHint')}
      />
      <TextField {...text('identifiedBy', draft?.identifiedBy)} label={say('form.identifiedBy')} />
      <TextField {...text('witnessName', draft?.witnessName)} label={say('form.witness')} />
      <TextField {...text('staffSignatureName', draft?.staffSignatureName)} label={say('form.staffSignature')} />
      <h2>{say('form.representative')}</h2>
      <TextField {...text('representativeName', draft?.representativeName)} label={say('form.representativeName')} />
      <TextField
        {...text('representativeAuthority', draft?.representativeAuthority)}
        label={say('form.representativeAuthority')}
      />
      <TextField
        {...text('representativeEvidence', draft?.representativeEvidence)}
        label={say('form.representativeEvidence')}
      />
      <DateField
        {...date('representativeEndsOn', draft?.representativeEndsAt)}
        label={say('form.representativeEndsOn')}
      />
      <h2>{sayChecks(language)('scan.title')}</h2>
      <TextField
        {...text('paperKept', draft?.paperKept)}
        label={sayChecks(language)('scan.kept')}
        hint={sayChecks(language)('scan.keptHint')}
      />
      <ScanField language={language} problems={problems} isOptional />
      <Button>{say('form.save')}</Button>
    </Form>
  )
}

/** The hour that was typed. A signature at the end of its day has none. */
function hourOf(at: Date | null | undefined, timeZone: string): string {
  const clock = at ? new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(at) : ''
  return clock === '23:59' ? '' : clock
}
