import type { Viewer } from '#lib/people/rules/viewer.ts'
import { checkRelease } from '#lib/releases/do/check-release.ts'
import { recordRelease } from '#lib/releases/do/record-release.ts'
import type { PaperWish } from '#lib/releases/rules/release-wish.ts'
import { operate } from '#tests/stage/operate.ts'

/** A paper that one member of staff types in and a second one compares: only then does it count. */
export async function recordOnPaper([first, second]: readonly [Viewer<'staff'>, Viewer<'staff'>], wish: PaperWish) {
  const written = await operate(first, recordRelease, wish)
  if (!written.ok || written.value.defects.length > 0) return written
  const checked = await operate(second, checkRelease, { release: written.value.id, answer: 'same', words: '' })
  return checked.ok ? { ok: true as const, value: { ...written.value, id: checked.value.id } } : checked
}
