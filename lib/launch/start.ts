import { requireConfig } from '#lib/config/config.ts'
import { requireDriver } from '#lib/database/driver.ts'
import { next } from './build.ts'
import { start } from './processes.ts'

// `npm start`: the web in production, checked before it begins.
requireConfig('web')
requireDriver()
const port = process.env.PORT ?? '3000'
const web = start('web', [next, 'start', '-p', port, ...(process.env.HOST ? ['-H', process.env.HOST] : [])], {})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void web.stop())
web.child.once('exit', (code) => process.exit(code ?? 0))
