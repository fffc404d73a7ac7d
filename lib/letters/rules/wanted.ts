import type { Involvement } from '#lib/people/rules/roles.ts'

/**
 * Whether a family member wants this letter, by their own dial. Letters about signing in are never asked of it. A
 * change or an end of a meeting is told to whoever holds an invitation, or they would come in vain; only a new
 * invitation, and a reminder, are asked of the dial.
 */
export function isWanted(kind: string, gateTopic: string | null, dial: Involvement): boolean {
  const isOfAnswers = kind === 'message' || kind === 'welcome'
  if (!isOfAnswers && kind !== 'meeting-request' && kind !== 'meeting-reminder') return true
  switch (dial) {
    case 'all':
      return true
    case 'goals':
      return isOfAnswers
    case 'meetings':
      return true
    case 'emergencies':
      return gateTopic === 'crisis'
    case 'nothing':
      return false
  }
}

/** The topic that stands for words which touch several, at the letter that announces them: a crisis before all. */
export function gateOf<Topic extends string>(topics: readonly Topic[]): Topic | undefined {
  return topics.find((topic) => topic === 'crisis') ?? topics[0]
}
