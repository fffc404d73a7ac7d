import { careTeam, goals, onlyInCrisis } from '#drizzle/seed/scope.ts'
import { story } from '#drizzle/seed/story.ts'
import type { Signing } from '#drizzle/seed/telling.ts'

/**
 * Rosa lets her mother know about goals in housing, her case manager and her doctor, for a year. The release has no
 * defect.
 */
export function rosaLetsElena(title: string): Signing {
  return story(title)
    .staff('Wei Chen', { roles: ['doctor'] })
    .staff('Claire Moreau', { roles: ['therapist'] })
    .client('Rosa Delgado')
    .familyMember('Elena Delgado')
    .releases('case_manager', goals('housing'), careTeam('Wei Chen'), onlyInCrisis('crisis'))
    .on('5 March')
    .until('5 March 2027')
}
