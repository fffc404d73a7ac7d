import { identifyPerson } from '#lib/identity/do/identify-person.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { checkRelease } from '#lib/releases/do/check-release.ts'
import { recordRelease } from '#lib/releases/do/record-release.ts'
import type { PaperWish } from '#lib/releases/rules/release-wish.ts'
import { operate } from '#tests/stage/operate.ts'

/**
 * A paper that one member of staff types in and a second one compares: only then does it count. The first knows whom it
 * names.
 */
export async function recordOnPaper([first, second]: readonly [Viewer<'staff'>, Viewer<'staff'>], wish: PaperWish) {
  const written = await operate(first, recordRelease, wish)
  if (!written.ok || written.value.defects.length > 0) return written
  const checked = await operate(second, checkRelease, { release: written.value.id, answer: 'same', words: '' })
  if (checked.ok) await operate(first, identifyPerson, { link: written.value.linkId, how: 'met' })
  return checked.ok ? { ok: true as const, value: { ...written.value, id: checked.value.id } } : checked
}
