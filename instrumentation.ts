/** Runs once when the web starts: a missing or wrong variable stops it here, with one clear sentence. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { requireConfig } = await import('#lib/config/config.ts')
  requireConfig('web')
}
