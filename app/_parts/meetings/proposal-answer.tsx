import { Checkboxes, Radios } from '#app/_form/choices.tsx'
import type { Option } from '#app/_form/field.tsx'
import type { Shown } from '#app/_form/shown.ts'

interface Props {
  readonly shown: Shown
  /** The people who were proposed, by the id of the family member. */
  readonly people: readonly Option[]
  readonly words: { readonly agrees: string; readonly yes: string; readonly no: string; readonly wanted: string }
}

/**
 * A client's yes or no to a meeting and whom they want there, whether they say it themselves or staff write it down.
 */
export function ProposalAnswer({ shown, people, words }: Props) {
  return (
    <>
      <Radios
        name="agrees"
        label={words.agrees}
        value={shown.value('agrees')}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        problems={shown.problems}
      />
      <Checkboxes
        name="wanted"
        label={words.wanted}
        values={shown.values('wanted')}
        options={people}
        problems={shown.problems}
      />
    </>
  )
}
