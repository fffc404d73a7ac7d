import { afterAll } from 'vitest'
import { closePools } from '#lib/database/pool.ts'
import { forgetSettings } from './forget-settings.ts'

// Suites follow each other in one process. None of them finds the settings or the connections of the one before.

const kept = globalThis as { environmentAtFirst?: NodeJS.ProcessEnv }
kept.environmentAtFirst ??= { ...process.env }
const atFirst = kept.environmentAtFirst

for (const name of Object.keys(process.env)) if (!Object.hasOwn(atFirst, name)) delete process.env[name]
Object.assign(process.env, atFirst)
forgetSettings()

afterAll(closePools)
