import { createHash } from 'node:crypto'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { releaseText } from '#lib/releases/rules/release-text.ts'
import { dateOf } from './moment.ts'
import { rowsOf } from './rows.ts'
import type { Story } from './telling.ts'

/** Signs every release of a story: in the words of its form, with their hash. */
export function inSignedWords<Told extends Story>(story: Told): Told {
  const forms = [...story.forms.values()]
  const staff = new Map([...story.people.values()].map((person) => [person.staffId, person.name]))
  for (const release of rowsOf(story.rows, 'release')) {
    const form = forms.find((each) => each.id === release.formVersionId)!
    release.signedText = releaseText(
      {
        ...release,
        formLabel: form.label,
        ownWords: form.ownWords ?? {},
        professionals: release.professionals.map((id) => staff.get(id)!),
        startsOn: release.startsAt ? dateOf(release.startsAt) : null,
        expiresOn: release.expiresAt ? dateOf(release.expiresAt) : null,
        statements: form.statements,
        mayBePassedOn: rulePacks[story.center.place].mayBePassedOn,
        hasPart2Statement: form.hasPart2Statement,
        representative: null,
      },
      'en',
    )
    release.signedTextHash = createHash('sha256').update(release.signedText).digest('hex')
  }
  return story
}
