/** Runs once when the web starts: a wrong variable or a database of another version stops it here, with one sentence. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { requireConfig } = await import('#lib/config/config.ts')
  requireConfig('web')
  const { requireOwnSchema } = await import('#lib/database/schema-version.ts')
  await requireOwnSchema('public')
}
