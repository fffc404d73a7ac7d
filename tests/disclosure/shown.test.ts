import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { SharedPersonView } from '#app/_parts/shared-person/shared-person.tsx'
import { reachOf, type Topic, topics } from '#lib/consent/topic.ts'
import { type Grant, Withheld } from '#lib/disclosure/disclose.ts'
import type { FactOf } from '#lib/disclosure/fact.ts'
import { type PersonGrant, sharedPeople, type WithheldFacts } from '#lib/disclosure/shared-person.ts'

// What a person's page shows of each topic. Without this, a topic could be released and never shown.

const at = '2026-11-24T12:00:00.000000+00:00'
const contact = { name: 'canary-name', title: 'canary-title', hours: 'canary-hours', phone: '+1 555 0100' }

/** A fact of every topic, and the words of it that the page must show. A topic without one does not compile. */
const examples: { readonly [Of in Topic]: { readonly fact: FactOf[Of]; readonly seen: string } } = {
  case_manager: { fact: { assigned: false }, seen: 'No, not at this time.' },
  case_manager_contact: { fact: { ...contact, cover: null }, seen: 'canary-name' },
  goals: { fact: { id: 'g', words: 'canary-goal', area: 'housing', state: 'active', steps: [] }, seen: 'canary-goal' },
  progress: { fact: { goalId: 'g', sentence: 'canary-progress', approvedAt: at }, seen: 'canary-progress' },
  ways_to_help: { fact: { stepId: 's', wouldHelp: 'canary-help', wouldNotHelp: '' }, seen: 'canary-help' },
  meetings: {
    fact: {
      invitationId: 'i',
      state: 'invited',
      about: 'canary-meeting',
      place: 'office',
      placeWords: '',
      videoLink: '',
      minutes: 45,
      confirmedTimeId: null,
      times: [],
      agenda: [],
      rules: null,
      summary: null,
    },
    seen: 'canary-meeting',
  },
  visits: { fact: { day: '2026-12-01', place: 'home' }, seen: 'December 1, 2026' },
  care_team: { fact: { ...contact, role: 'doctor' }, seen: 'canary-name' },
  health: { fact: { sentence: 'canary-health', recordedAt: at }, seen: 'canary-health' },
  crisis: { fact: { sentence: 'canary-crisis', recordedAt: at }, seen: 'canary-crisis' },
  substance_use: { fact: { sentence: 'canary-substance', recordedAt: at }, seen: 'canary-substance' },
}

const reaches = { whole: {}, area: { area: 'housing' }, professional: { professional: 'chen' } } as const
const reachFor = (topic: Topic) => ({
  linkId: 'rosa',
  topic,
  area: null,
  professional: null,
  ...reaches[reachOf[topic]],
})

/** The page of a person about whom a fact of every topic was read, with only these topics open. */
function pageWith(open: readonly Topic[]): string {
  const facts = Object.fromEntries(
    topics.map((topic) => [topic, [new Withheld([reachFor(topic)], examples[topic].fact)]]),
  ) as WithheldFacts
  const whose = { name: 'Rosa Delgado', relationship: 'daughter', endsAt: at }
  const grants = open.map((topic) => ({ ...whose, ...(reachFor(topic) as Grant) }) satisfies PersonGrant)
  const [person] = sharedPeople(grants, facts)
  return renderToStaticMarkup(
    createElement(SharedPersonView, {
      person: person!,
      language: 'en',
      of: 'en',
      timeZone: 'UTC',
      at: new Date(at),
      place: 'us',
    }),
  )
}

describe('the page of a person', () => {
  test.each(topics)('shows %s when it is open', (topic) => {
    expect(pageWith([topic])).toContain(examples[topic].seen)
  })

  test.each(topics)('shows nothing of the others when only %s is open', (topic) => {
    const page = pageWith([topic])
    const { seen } = examples[topic]
    const others = topics.filter((other) => examples[other].seen !== seen)
    for (const other of others) expect(page, other).not.toContain(examples[other].seen)
  })
})
