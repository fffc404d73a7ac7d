import { seenLine } from '#lib/kernel/seen-text.ts'
import { extensions } from './codes.ts'
import type { ConsentFile } from './consent-file.ts'

const linesMax = 40
const lineMax = 160

/** What a form is filled in from, by its place without numbers. Whatever stands below `true` is read as a whole. */
const taken: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    Consent:
      'resourceType id meta text language status scope category patient provision extension contained performer sourceReference',
    Patient: 'resourceType id meta text language name birthDate',
    RelatedPerson: 'resourceType id meta text language patient name relationship extension',
    provision: 'type period actor action code data provision modifierExtension id',
  }).map(([of, names]) => [of, new Set(names.split(' '))]),
)
const readExtensions: ReadonlySet<string> = new Set(
  (
    ['onlyInCrisis', 'purpose', 'expiryEvent', 'affiliation', 'responsible', 'authority', 'authorityEvidence'] as const
  ).map((name) => extensions[name]),
)
/** What our own export adds and needs no typing: how the form was made, and until when a right lasts. */
const quiet: ReadonlySet<string> = new Set([extensions.form, extensions.authorityEndsAt])

/**
 * What a file says and a form here has no place for, each with where it stands, so that whoever compares the draft with
 * the paper knows of it. The signature is among it: it is read from the paper alone.
 */
export function leftOut({ consent, others }: ConsentFile): string[] {
  const people = others.filter(({ resource }) => ['Patient', 'RelatedPerson'].includes(resource.resourceType))
  const all = [
    ...ofResource('Consent', consent),
    ...ofProvisions(consent.provision, 'Consent.provision'),
    ...people.flatMap(({ resource }) => ofResource(resource.resourceType, resource)),
    ...countedByType(others.filter((each) => !people.includes(each))),
  ]
  return all.length > linesMax ? [...all.slice(0, linesMax), `+ ${all.length - linesMax}`] : all
}

function ofResource(root: string, resource: object): string[] {
  const names = taken.get(root)!
  return Object.entries(resource).flatMap(([name, value]) => {
    if (name === 'extension') return ofExtensions(value as { url: string }[], `${root}.extension`)
    return names.has(name) ? [] : [line(`${root}.${name}`, value)]
  })
}

function ofExtensions(all: readonly { url: string }[], path: string): string[] {
  return all.flatMap((each, index) =>
    readExtensions.has(each.url) || quiet.has(each.url)
      ? []
      : [line(`${path}[${index}]`, `${each.url} ${(each as { valueString?: string }).valueString ?? ''}`)],
  )
}

function ofProvisions(given: object | undefined, path: string): string[] {
  return Object.entries(given ?? {}).flatMap(([name, value]) => {
    if (name === 'provision')
      return (value as object[]).flatMap((each, index) => ofProvisions(each, `${path}.provision[${index}]`))
    return taken.get('provision')!.has(name) ? [] : [line(`${path}.${name}`, value)]
  })
}

function countedByType(others: ConsentFile['others']): string[] {
  const types = others.map(({ resource }) => resource.resourceType)
  return [...new Set(types)].map((type) => line(type, `${types.filter((each) => each === type).length}`))
}

function line(path: string, value: unknown): string {
  const said = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return [...seenLine(`${path}: ${said}`)].slice(0, lineMax).join('')
}
