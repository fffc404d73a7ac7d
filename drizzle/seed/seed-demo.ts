import { eq } from 'drizzle-orm'
import { center } from '../tables/people.ts'
import { plantDemoCare } from './demo-care.ts'
import { demoPeople, plantDemoPeople } from './demo-people.ts'
import { plantDemoReleases } from './demo-releases.ts'
import { plantDemoReports } from './demo-reports.ts'
import { openGround } from './plant.ts'

export const demoSlug = 'harbor-street'

/**
 * Fills a migrated database with the practice center, once: people in every state there is, their days counted from
 * `at`, so that the center is alive whenever it is made. Every name and every word is invented.
 */
export async function seedDemo(options: {
  ownerUrl: string
  at?: Date
}): Promise<{ people: { key: string; email: string; who: string }[]; seeded: boolean }> {
  const at = options.at ?? new Date()
  const people = Object.entries(demoPeople).map(([key, person]) => ({ key, email: person.email, who: person.who }))
  const ground = openGround(options.ownerUrl)
  try {
    const [known] = await ground.select({ id: center.id }).from(center).where(eq(center.slug, demoSlug))
    if (known) return { people, seeded: false }
    const cast = await plantDemoPeople(ground, at)
    await plantDemoCare(ground, cast, at)
    await plantDemoReleases(ground, cast, at)
    await plantDemoReports(ground, cast, at)
    return { people, seeded: true }
  } finally {
    await ground.close()
  }
}
