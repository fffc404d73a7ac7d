import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** How many requests are begun between one look at the sockets and the next: about ten milliseconds of work. */
const perTurn = 8

/** How often in a row a turn is left to newcomers. A flood of connections must not stop the work for those inside. */
const turnsLeftMax = 2_000

export interface Line {
  /** Tells that somebody connected. */
  arrived(): void
  readonly asked: RequestListener
}

/**
 * The line before the pages. Node looks at its sockets once a turn, accepts one connection from each listening socket
 * (libuv, `uv__server_io`), and begins whatever was asked meanwhile. With five hundred readers a turn then takes a
 * second, so the last of them would come in after minutes, and a page that asks the database twenty things would take
 * twenty turns. So requests wait in the order of asking and only a few are begun in a turn; while people still come in,
 * none. Whoever `isAhead` does not wait.
 */
export function lineBefore(serve: RequestListener, isAhead: (request: IncomingMessage) => boolean): Line {
  let line: [IncomingMessage, ServerResponse][] = []
  let isMoving = false
  let hasArrived = false
  let turnsLeft = 0

  function move(): void {
    if (hasArrived && turnsLeft < turnsLeftMax) {
      hasArrived = false
      turnsLeft++
    } else {
      turnsLeft = 0
      for (const [request, response] of line.slice(0, perTurn)) setImmediate(serve, request, response)
      line = line.slice(perTurn)
    }
    isMoving = line.length > 0
    if (isMoving) setImmediate(move)
  }

  return {
    arrived() {
      hasArrived = true
    },
    asked(request, response) {
      if (isAhead(request)) return serve(request, response)
      line.push([request, response])
      if (isMoving) return
      isMoving = true
      setImmediate(move)
    },
  }
}
