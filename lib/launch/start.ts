import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { bringsStaffSession } from '#lib/auth/session-cookie.ts'
import { requireConfig } from '#lib/config/config.ts'
import { requireDriver } from '#lib/database/driver.ts'
import { now } from '#lib/kernel/clock.ts'
import { lineBefore } from './line.ts'

// `npm start`: the web in production, checked before it begins, behind a line so that a crowd keeps nobody out.
requireConfig('web')
requireDriver()
Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
const { default: next } = await import('next')
const port = Number(process.env.PORT ?? 3000)
const hostname = process.env.HOST
const server = createServer()
const web = next({ dev: false, port, hostname, httpServer: server })
await web.prepare()

const handle = web.getRequestHandler()
const serve: RequestListener = (request, response) =>
  void handle(request, response).catch((error: unknown) => {
    console.error(error)
    response.destroy()
  })
/** Without a session of staff anybody could go ahead of everybody, by asking for their pages. */
const isForStaff = ({ url, headers }: IncomingMessage) =>
  /^\/staff(?:[/?]|$)/.test(url ?? '') && bringsStaffSession({ headers: { get: () => headers.cookie ?? null } }, now())
const line = lineBefore(serve, isForStaff)
server.on('connection', line.arrived)
server.on('request', line.asked)
server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
server.listen({ port, host: hostname, backlog: 2_048 }, () => console.log(`Ajar answers on port ${port}.`))

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

function stop(): void {
  server.close(() => void web.close().finally(() => process.exit(0)))
}
