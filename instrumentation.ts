const schemaEveryMs = 5_000

/**
 * Runs once when the web starts: a wrong variable or a database of another version stops it here, with one sentence.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { requireConfig } = await import('#lib/config/config.ts')
  requireConfig('web')
  const { requireOwnSchema } = await import('#lib/database/schema-version.ts')
  await requireOwnSchema('public', { isStart: true })
  const { answerFrameworkLimits } = await import('#lib/config/framework-limits.ts')
  const { limitPage } = await import('#app/_page/trouble.ts')
  const { hostNameIn } = await import('#app/_page/own-host.ts')
  answerFrameworkLimits((host, why) => limitPage(hostNameIn(host), why))
  // Another version may be rolled out while this web runs. A release could then be taken back in vain.
  setInterval(() => void requireOwnSchema('public'), schemaEveryMs).unref()
}
