import type { Topic } from '#lib/consent/topic.ts'
import type { Definition } from './definition.ts'
import { careTeam } from './topics/care-team.ts'
import { caseManager } from './topics/case-manager.ts'
import { caseManagerContact } from './topics/case-manager-contact.ts'
import { crisis } from './topics/crisis.ts'
import { goals } from './topics/goals.ts'
import { health } from './topics/health.ts'
import { meetings } from './topics/meetings.ts'
import { progress } from './topics/progress.ts'
import { substanceUse } from './topics/substance-use.ts'
import { visits } from './topics/visits.ts'
import { waysToHelp } from './topics/ways-to-help.ts'

/** What a family member can learn under each topic. A topic without a definition does not compile. */
export const definitions = {
  case_manager: caseManager,
  case_manager_contact: caseManagerContact,
  goals,
  progress,
  ways_to_help: waysToHelp,
  meetings,
  visits,
  care_team: careTeam,
  health,
  crisis,
  substance_use: substanceUse,
} satisfies { readonly [Of in Topic]: Definition<Of> }
