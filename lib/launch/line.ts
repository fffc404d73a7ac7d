import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** How many pages are in hand at once: enough that PostgreSQL is never idle, and few enough that each is soon done. */
const inHandMax = 12

/** How many of those who go ahead are in hand beside them. The rest of a flood of these waits like everybody. */
const aheadMax = 12

/** A page that is in hand for so long waits for something other than us, and keeps nobody out any more. */
const inHandMsMax = 1_000

/** How often in a row a turn is left to newcomers. A flood of connections must not stop the work for those inside. */
const turnsLeftMax = 2_000

export interface Line {
  /** Tells that somebody connected. */
  arrived(): void
  readonly asked: RequestListener
}

/**
 * The line before the pages. Node begins whatever is asked at once, so that with five hundred readers every page is in
 * hand and none is done; it looks at its sockets once a turn and then accepts one connection (libuv, `uv__server_io`),
 * so that the last of them would come in after minutes. So only a few pages are in hand at once, the others wait in the
 * order of asking, and while people still come in none is begun. A few of those who are `isAhead` do not wait.
 */
export function lineBefore(serve: RequestListener, isAhead: (request: IncomingMessage) => boolean): Line {
  const line: [IncomingMessage, ServerResponse][] = []
  let inHand = 0
  let ahead = 0
  let isMoving = false
  let hasArrived = false
  let turnsLeft = 0

  function begin(request: IncomingMessage, response: ServerResponse, over: () => void): void {
    let isCounted = true
    const put = () => {
      if (!isCounted) return
      isCounted = false
      over()
    }
    response.once('close', put)
    setTimeout(put, inHandMsMax).unref()
    serve(request, response)
  }

  function beginNext(request: IncomingMessage, response: ServerResponse): void {
    inHand++
    begin(request, response, () => {
      inHand--
      moveSoon()
    })
  }

  function beginAhead(request: IncomingMessage, response: ServerResponse): void {
    ahead++
    begin(request, response, () => {
      ahead--
    })
  }

  function move(): void {
    isMoving = false
    if (hasArrived && turnsLeft < turnsLeftMax) {
      hasArrived = false
      turnsLeft++
      moveSoon()
      return
    }
    turnsLeft = 0
    while (inHand < inHandMax && line.length > 0) {
      const [request, response] = line.shift()!
      // No page is made for somebody who left while they waited.
      if (!response.closed) beginNext(request, response)
    }
  }

  function moveSoon(): void {
    if (isMoving || line.length === 0) return
    isMoving = true
    setImmediate(move)
  }

  return {
    arrived() {
      hasArrived = true
    },
    asked(request, response) {
      if (ahead < aheadMax && isAhead(request)) return beginAhead(request, response)
      line.push([request, response])
      moveSoon()
    },
  }
}
