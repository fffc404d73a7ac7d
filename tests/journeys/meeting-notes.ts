import { expect, test } from 'vitest'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'
import type { Walk } from './listening.ts'

/** What is written before and after a joint meeting, by all three. */
export function sentencesAboutNotes({ as }: Walk): void {
  test('before a meeting all three say what they want, and the client says what the family reads', async () => {
    const marcus = await as('marcus')
    const { language } = marcus
    const say = sayAgenda(language)
    await marcus.goTo('/staff/meetings')
    await marcus.follow('Planning the winter together')
    await marcus.follow(say('open'))
    const agenda = marcus.page.url()
    expect(await marcus.reads()).toContain('I can drive her to the clubhouse on Tuesdays.')
    await marcus.press(say('add.send'))
    expect(await marcus.page.locator('.govuk-error-summary a[href="#field-words"]').count()).toBe(1)
    await marcus.fill({ words: 'Who pays the heating' })
    await marcus.press(say('add.send'))
    await marcus.press(say('staff.read'))
    expect(await marcus.reads()).not.toContain(say('staff.isNew'))

    const elena = await as('elena')
    const readByElena = async () => {
      await elena.goTo('/family/meetings')
      return elena.reads()
    }
    expect(await readByElena()).toContain('Who has a key to the apartment')
    expect(await readByElena()).not.toContain('Who pays the heating')

    const rosa = await as('rosa')
    await rosa.goTo('/client/meetings')
    await rosa.follow(say('open'), 'main .ajar-card:has-text("Planning the winter together")')
    expect(await rosa.reads()).toContain('I hope we find one evening a week to cook together.')
    expect(await rosa.reads()).not.toContain('I can drive her to the clubhouse on Tuesdays.')
    await rosa.press(say('seenBys.all'), 'main .ajar-card:has-text("Who pays the heating")')
    await rosa.choose('rules', 'client_stops')
    await rosa.press(say('client.rulesSend'))
    const read = await readByElena()
    expect(read).toContain('Who pays the heating')
    expect(read).toContain(say('rules.client_stops'))
    expect(read).not.toContain('I do not want to talk about my old job')

    await elena.follow(say('family.open'), 'main .ajar-card:has-text("Planning the winter together")')
    await elena.choose('kind', 'goal')
    await elena.fill({ words: 'A course for cooking.' })
    await elena.press(say('family.send'))
    // Whether the client may read it is asked of whoever writes, and the words are still there.
    expect(await elena.page.locator('.govuk-error-summary a[href="#field-forClient"]').count()).toBe(1)
    await elena.choose('forClient', 'no')
    await elena.press(say('family.send'))
    await marcus.goTo(agenda)
    expect(await marcus.reads()).toContain('A course for cooking.')
  })

  test('after a meeting the family reads what the client approved, in her words, until she takes it back', async () => {
    const marcus = await as('marcus')
    const { language } = marcus
    const say = saySummary(language)
    await marcus.goTo('/staff/meetings')
    await marcus.follow('Looking back at the fall')
    await marcus.follow(say('open'))
    await marcus.choose('clientCame', 'yes')
    await marcus.fill({ note: 'She came by herself.' })
    await marcus.press(say('attendance.send'))
    await marcus.fill({ summaryWords: 'We talked about the rent and the clubhouse.' })
    await marcus.press(say('draft.send'))
    expect(await marcus.reads()).toContain(say('draft.waits'))
    await marcus.fill({ step: 'Ask for a second key' })
    await marcus.press(say('steps.send'))
    expect(await marcus.page.locator('.govuk-error-summary a[href="#field-goal"]').count()).toBe(1)
    await marcus.page.locator('main [name="goal"]').selectOption({ label: 'I want to keep my apartment.' })
    await marcus.page.locator('main [name="doer"]').selectOption('client')
    await marcus.page.locator('main [name="support"]').selectOption({ index: 1 })
    await marcus.press(say('steps.send'))
    expect(await marcus.reads()).toContain('Ask for a second key')
    const summary = marcus.page.url()

    const elena = await as('elena')
    const readByElena = async () => {
      await elena.goTo('/family/meetings')
      return elena.reads()
    }
    expect(await readByElena()).not.toContain(say('family.title'))

    const rosa = await as('rosa')
    await rosa.goTo('/client')
    await rosa.follow(sayClientLife(language)('home.summaryWaits'))
    const letters = rosa.lettersTo('elena@practice.example').length
    await rosa.fill({ told: 'We talked about the clubhouse.' })
    await rosa.press(say('client.send'))
    expect(await rosa.page.locator('.govuk-error-summary a[href="#field-agrees"]').count()).toBe(1)
    await rosa.choose('agrees', 'yes')
    await rosa.press(say('client.send'))
    const letter = await rosa.nextLetter('elena@practice.example', letters)
    expect(letter.text).not.toMatch(/Rosa|club|summary|resumen/i)
    const read = await readByElena()
    expect(read).toContain('We talked about the clubhouse.')
    expect(read).not.toContain('the rent and')
    expect(read).not.toContain('She came by herself.')

    await rosa.press(say('client.withdraw'))
    expect(await readByElena()).not.toContain('We talked about the clubhouse.')
    await marcus.goTo(summary)
    expect(await marcus.reads()).toContain(say('draft.approvedEnded'))
    await marcus.follow(say('next'))
    expect(await marcus.reads()).toContain(sayStaffMeetings(language)('newTitle', { name: 'Rosa Delgado' }))
    expect(await marcus.page.locator('main [name="family"]:checked').count()).toBe(1)
  })
}
