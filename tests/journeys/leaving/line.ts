import { connect, createServer, type Socket } from 'node:net'

/** The line between a browser and the center, which can be cut without the browser knowing. */
export interface Line {
  readonly url: string
  whileCut(act: () => Promise<void>): Promise<void>
  end(): Promise<void>
}

export async function layLine(to: string): Promise<Line> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(new URL(to).port), '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  await listen(0)
  const { port } = server.address() as { port: number }
  const end = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      for (const each of open) each.destroy()
    })
  return {
    url: `http://127.0.0.1:${port}`,
    async whileCut(act) {
      await end()
      await act().finally(() => listen(port))
    },
    end,
  }
}
