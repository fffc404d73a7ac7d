import { eq } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { openGround } from './ground.ts'
import { plant } from './plant.ts'
import { practiceCenter } from './practice-center.ts'
import { emailOf, type PracticePerson, practicePeople } from './practice-people.ts'

/** Fills a migrated database with the practice center, once, as it is at an instant. Later calls add nothing. */
export async function seedDemo(options: {
  ownerUrl: string
  at?: Date
}): Promise<{ people: { key: string; email: string; who: string }[]; seeded: boolean }> {
  const practice = practiceCenter(options.at ?? new Date())
  const people = Object.entries(practicePeople).map(([key, { who }]) => ({
    key,
    email: emailOf(key as PracticePerson),
    who,
  }))
  const ground = openGround(options.ownerUrl)
  try {
    const { slug } = practice.center.center
    const [known] = await ground.select({ id: center.id }).from(center).where(eq(center.slug, slug))
    if (known) return { people, seeded: false }
    await plant(ground, practice.center, ...practice.stories)
    return { people, seeded: true }
  } finally {
    await ground.close()
  }
}
