import { justBefore } from '#drizzle/seed/moment.ts'
import { careTeam, goals, nothing, whole } from '#drizzle/seed/scope.ts'
import { careEnds, crisis, hold, neverShare } from '#drizzle/seed/sharing.ts'
import { namedUnknown, story } from '#drizzle/seed/story.ts'
import type { Story } from '#drizzle/seed/telling.ts'
import { rosaLetsElena } from '../stage/rosa-lets-elena.ts'

// Stories about what is told to whom, and why not. Each comes true in the decision, in the database and on the page.

const told = ['case_manager', goals('housing'), careTeam('Wei Chen')] as const

export const decidingStories: readonly Story[] = [
  rosaLetsElena("Rosa's mother is told what the release covers, and nothing else")
    .expects('Elena Delgado')
    .toSee(...told)
    .on('1 June'),

  story('silence means no')
    .client('Rosa Delgado')
    .familyMember('Elena Delgado')
    .expects('Elena Delgado')
    .toSee(nothing)
    .on('1 June')
    .expects('Elena Delgado')
    .toBeRefused('no_release', 'case_manager')
    .on('1 June'),

  rosaLetsElena('what a release does not name stays untold, to its person and to everybody else')
    .familyMember('Mateo Delgado', { relationship: 'brother' })
    .expects('Mateo Delgado')
    .toBeRefused('no_release', 'case_manager')
    .on('1 June')
    .expects('Elena Delgado')
    .toBeRefused('topic_not_released', 'health')
    .on('1 June')
    .expects('Elena Delgado')
    .toBeRefused('area_not_released', goals('money'), whole('goals'))
    .on('1 June')
    .expects('Elena Delgado')
    .toBeRefused('professional_not_released', careTeam('Claire Moreau'), whole('care_team'))
    .on('1 June'),

  rosaLetsElena('a family member sees nothing from the instant the client revokes')
    .revokes()
    .on('1 June')
    .expects('Elena Delgado')
    .toSee(...told)
    .on(justBefore('1 June'))
    .expects('Elena Delgado')
    .toSee(nothing)
    .on('1 June')
    .expects('Elena Delgado')
    .toBeRefused('revoked', 'case_manager')
    .on('1 June 12:01'),

  rosaLetsElena('a paper signed before a revocation and recorded after it opens nothing')
    .revokes()
    .on('10 June')
    .releases('case_manager')
    .on('9 June')
    .recordedOn('12 June')
    .expects('Elena Delgado')
    .toBeRefused('revoked', 'case_manager')
    .on('13 June'),

  rosaLetsElena('a paper signed after a revocation opens what it names')
    .revokes()
    .on('10 June')
    .releases('case_manager')
    .on('11 June')
    .recordedOn('12 June')
    .expects('Elena Delgado')
    .toSee('case_manager')
    .on('13 June'),

  rosaLetsElena('a paper for her brother, from the same drawer, is no matter of her mother’s')
    .revokes()
    .on('10 June')
    .familyMember('Mateo Delgado', { relationship: 'brother' })
    .releases('case_manager')
    .on('9 June')
    .recordedOn('12 June')
    .expects('Mateo Delgado')
    .toSee('case_manager')
    .on('13 June')
    .expects('Elena Delgado')
    .toBeRefused('revoked', 'case_manager')
    .on('13 June'),

  rosaLetsElena('what was taken back before a paper was recorded stays taken back')
    .takesBack(whole('goals'))
    .on('10 June')
    .releases('case_manager', goals('housing'))
    .on('9 June')
    .recordedOn('12 June')
    .expects('Elena Delgado')
    .toSee('case_manager')
    .on('13 June')
    .expects('Elena Delgado')
    .toBeRefused('topic_taken_back', goals('housing'))
    .on('13 June'),

  rosaLetsElena('what was taken back of an older form binds no form that was complete before')
    .takesBack(whole('goals'))
    .on('10 June')
    .releases('case_manager', goals('housing'))
    .on('9 June')
    .expects('Elena Delgado')
    .toSee('case_manager', goals('housing'))
    .on('13 June'),

  rosaLetsElena('a no on a form of others is kept, whatever else is ticked on it')
    .releases('case_manager', 'health')
    .on('10 June')
    .but({ refusedTopics: ['health', 'crisis'] })
    .expects('Elena Delgado')
    .toSee('case_manager')
    .on('13 June')
    .expects('Elena Delgado')
    .toBeRefused('topic_refused', 'health')
    .on('13 June'),

  rosaLetsElena('a hold on a family member closes everything while it lasts')
    .with(hold({ until: '20 May' }))
    .on('1 May')
    .expects('Elena Delgado')
    .toSee(nothing)
    .on('1 May')
    .expects('Elena Delgado')
    .toBeRefused('on_hold', 'case_manager')
    .on(justBefore('20 May'))
    .expects('Elena Delgado')
    .toSee(...told)
    .on('20 May'),

  rosaLetsElena('a hold on everybody closes everything, whoever it was set for')
    .familyMember('Mateo Delgado')
    .with(hold({ from: 'everybody' }))
    .on('1 May')
    .expects('Elena Delgado')
    .toBeRefused('on_hold', 'case_manager', goals('housing'))
    .on('1 June'),

  rosaLetsElena('the end of care closes everything, until care goes on')
    .with(careEnds({ until: '20 May' }))
    .on('1 May')
    .expects('Elena Delgado')
    .toSee(nothing)
    .on('1 May')
    .expects('Elena Delgado')
    .toBeRefused('care_ended', 'case_manager')
    .on(justBefore('20 May'))
    .expects('Elena Delgado')
    .toSee(...told)
    .on('20 May'),

  story('a form opens nothing to an address that nobody made sure of, and from that day what it says')
    .client('Rosa Delgado')
    .familyMember('Elena Delgado')
    .with(namedUnknown({ until: '20 May' }))
    .on('1 March')
    .releases('case_manager')
    .on('5 March')
    .expects('Elena Delgado')
    .toSee(nothing)
    .on('6 March')
    .expects('Elena Delgado')
    .toBeRefused('not_identified', 'case_manager')
    .on(justBefore('20 May'))
    .expects('Elena Delgado')
    .toSee('case_manager')
    .on('20 May'),

  rosaLetsElena('a hold on another closes nothing')
    .familyMember('Mateo Delgado')
    .with(hold())
    .on('1 May')
    .expects('Elena Delgado')
    .toSee(...told)
    .on('1 June'),

  rosaLetsElena('what Rosa never wants told stays untold, whatever she signed')
    .with(neverShare(whole('goals'), { until: '20 May' }))
    .on('1 May')
    .expects('Elena Delgado')
    .toBeRefused('never_share', goals('housing'))
    .on('1 May')
    .expects('Elena Delgado')
    .toSee('case_manager', careTeam('Wei Chen'))
    .on(justBefore('20 May'))
    .expects('Elena Delgado')
    .toSee(...told)
    .on('20 May'),

  rosaLetsElena('what she never wants told of money, or to her brother, closes nothing of housing to her mother')
    .with(neverShare(goals('money')))
    .on('1 May')
    .familyMember('Mateo Delgado')
    .with(neverShare(goals('housing'), { from: 'them' }))
    .on('1 May')
    .expects('Elena Delgado')
    .toSee(...told)
    .on('1 June'),

  rosaLetsElena('the newest release governs, and an older one never comes back')
    .releases(goals('housing'))
    .on('1 May')
    .revokes()
    .on('15 May')
    .expects('Elena Delgado')
    .toSee(...told)
    .on('1 April')
    .expects('Elena Delgado')
    .toBeRefused('topic_not_released', 'case_manager')
    .on('2 May')
    .expects('Elena Delgado')
    .toBeRefused('revoked', 'case_manager')
    .on('1 June'),

  rosaLetsElena('a draft governs nothing')
    .releases(goals('housing'))
    .but({ completedAt: null })
    .on('1 May')
    .expects('Elena Delgado')
    .toSee(...told)
    .on('1 June'),

  rosaLetsElena('a topic taken back is closed, and nothing else')
    .takesBack('case_manager')
    .on('1 May')
    .expects('Elena Delgado')
    .toBeRefused('topic_taken_back', 'case_manager')
    .on('1 May')
    .expects('Elena Delgado')
    .toSee(goals('housing'), careTeam('Wei Chen'))
    .on('1 June'),

  rosaLetsElena('one part of life taken back is closed, and nothing else')
    .takesBack(goals('housing'))
    .on('1 May')
    .expects('Elena Delgado')
    .toBeRefused('topic_taken_back', goals('housing'))
    .on('1 June')
    .expects('Elena Delgado')
    .toSee('case_manager', careTeam('Wei Chen'))
    .on('1 June'),

  rosaLetsElena('a conditional topic opens while a clinician has declared a crisis, and no longer')
    .with(crisis({ by: 'Wei Chen', until: '3 June' }))
    .on('30 May')
    .expects('Elena Delgado')
    .toBeRefused('no_crisis_declared', 'crisis')
    .on(justBefore('30 May'))
    .expects('Elena Delgado')
    .toSee(...told, 'crisis')
    .on('1 June')
    .expects('Elena Delgado')
    .toBeRefused('no_crisis_declared', 'crisis')
    .on('3 June'),

  story('one mother hears of two clients, each as far as they let her')
    .client('Rosa Delgado')
    .familyMember('Elena Delgado')
    .releases('case_manager', 'health')
    .on('5 March')
    .client('Ana Delgado')
    .releases('visits')
    .on('5 March')
    .revokes()
    .on('1 June')
    .expects('Elena Delgado')
    .toSee('visits')
    .on('1 May')
    .client('Rosa Delgado')
    .expects('Elena Delgado')
    .toSee('case_manager', 'health')
    .on('1 July'),
]
