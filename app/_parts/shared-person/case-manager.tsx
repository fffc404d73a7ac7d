import { Call } from '#app/_parts/call.tsx'
import { KnownWords } from '#app/_parts/own-words.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { sayFamily } from '#lib/family/words/family.ts'
import type { PersonProps } from './shared-person.tsx'

/**
 * The main answer: whether there is a case manager and, as far as it is shared, who it is, who covers today, and whom
 * to call.
 */
export function CaseManager({ person, language, of, raise, heading: Heading = 'h2' }: PersonProps) {
  const say = sayFamily(language)
  const [status] = person.told('case_manager')
  const [contact] = person.told('case_manager_contact')
  if (!status && !contact) return null
  const isAssigned = contact ? true : status?.assigned
  const cover = contact?.cover
  return (
    <Card kind="answer">
      <Heading className="ajar-kicker">{say('person.question', { name: person.name })}</Heading>
      <p className="ajar-big">
        {contact
          ? say('person.yesNamed', { manager: contact.name })
          : isAssigned
            ? say('person.yes')
            : say('person.no')}
      </p>
      {contact && (
        <>
          <p>
            {contact.title && <KnownWords kind="titles" written={contact.title} of={of} language={language} />}
            {contact.title && '. '}
            {cover && <strong>{say('person.cover', { cover: cover.name })}</strong>}
          </p>
          {cover && (
            <Call
              {...cover}
              label={say('person.call', { name: cover.name })}
              who={say('person.coversToday')}
              of={of}
              language={language}
            />
          )}
          <Call
            {...contact}
            label={say('person.call', { name: contact.name })}
            who={cover ? say('person.awayToday') : undefined}
            quiet={cover !== null}
            of={of}
            language={language}
          />
        </>
      )}
      {!isAssigned && raise && (
        <>
          <p>{say('person.noNext')}</p>
          {raise}
        </>
      )}
    </Card>
  )
}
