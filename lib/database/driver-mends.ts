/** Changes to one file of the driver. Each text to be replaced must stand in it exactly once. */
export interface Mend {
  readonly file: string
  /** The hash of the file as published, before any change. */
  readonly sha256: string
  readonly changes: readonly (readonly [from: string, to: string])[]
}

/**
 * What postgres 3.4.9 does wrong when a connection is lost (porsager/postgres #1154 and #1208), found by ending
 * backends under load. Remove a mend when a release passes tests/races/lost-connections.test.ts without it.
 */
export const mends: readonly Mend[] = [
  {
    file: 'connection.js',
    sha256: 'ce6d375809baad79963ef9b3773e6ac757bcf6da2362d4d85482bb14c2c751be',
    changes: [
      // A query on a lost connection was written to a socket that was gone, and the process died. `true` leaves the
      // connection among the closed ones; among the full ones it would never be opened again.
      [
        `    if (stream)
      return queryError(q, Errors.generic('COPY_IN_PROGRESS'`,
        `    if (!socket)
      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true

    if (stream)
      return queryError(q, Errors.generic('COPY_IN_PROGRESS'`,
      ],
      // A query that could not be built failed another one in its place, and was waited for without end. Here too is
      // what
      // `AskedOnly` asks for: a statement that is refused is never written, and each message holds one statement,
      // because
      // PostgreSQL takes no two where it prepares what it is told.
      [
        `    try {
      q.state = backend
      query
        ? sent.push(q)
        : (query = q, query.active = true)

      build(q)
      return write(toBuffer(q))
`,
        `    let message
    try {
      options.refuse && (q.options.simple = false)
      build(q)
      options.refuse && options.refuse(q.string)
      message = toBuffer(q)
    } catch (error) {
      queryError(q, error)
      if (query)
        return true
      query = q
      return write(Sync)
    }

    try {
      q.state = backend
      query
        ? sent.push(q)
        : (query = q, query.active = true)

      return write(message)
`,
      ],
      // A server that is named by a number was believed with a certificate for `localhost`, and not with its own.
      [
        `      servername: net.isIP(socket.host) ? undefined : socket.host
`,
        `      servername: net.isIP(socket.host) ? undefined : socket.host,
      host: socket.host
`,
      ],
      // The same for what the handshake still had to send.
      [
        `    chunk = chunk ? Buffer.concat([chunk, x]) : Buffer.from(x)
`,
        `    if (!socket)
      return false

    chunk = chunk ? Buffer.concat([chunk, x]) : Buffer.from(x)
`,
      ],
      // The timer was stopped but not cleared. It looked as if a write were still coming, so nothing was ever written
      // again and each later attempt ran into its timeout. Unwritten bytes belong to the lost connection.
      [
        `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)`,
        `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)`,
      ],
      // The lost query stayed current, with its error: the first query after the connection was back failed in its
      // place, however much later. A connection that is reset is in error first and closed a moment later; what was
      // asked in that moment was never answered, and on the next connection it took the answer of another query. And a
      // server that hangs up at once was asked again without a pause.
      [
        `    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    closedTime = performance.now()
    hadError && options.shared.retries++
    delay = (typeof backoff === 'function' ? backoff(options.shared.retries) : backoff) * 1000
`,
        `    !initial && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = results = errorResponse = final = null
    result = new Result()
    rows = 0
    closedTime = performance.now()
    ;(hadError || initial) && options.shared.retries++
    delay = (typeof backoff === 'function' ? backoff(options.shared.retries) : backoff) * 1000

    if (initial)
      return reconnect()

`,
      ],
      // The driver's own first question had nobody to hear that it was lost, and the process died of that. Whoever
      // waits for the connection is told, or tries again, in any case.
      [
        `        return fetchArrayTypes()
`,
        `        return fetchArrayTypes().catch(() => {})
`,
      ],
    ],
  },
  {
    file: 'index.js',
    sha256: 'd8fea1a5311c47e65004646bc81f57305ac64d48f99004a5b3ca27bcfc6babf8',
    changes: [
      [
        `    onnotice        : o.onnotice,
`,
        `    onnotice        : o.onnotice,
    refuse          : o.refuse,
`,
      ],
      // After a transaction lost its connection, its next queries went to whoever had opened that connection anew: into
      // another transaction, under another person's session. Now they are refused, and so are queries that wait.
      [
        `      , prepare = null

    try {`,
        `      , prepare = null
      , lost = null

    try {`,
      ],
      [
        `        new Promise((_, reject) => connection.onclose = reject)`,
        `        new Promise((_, reject) => connection.onclose = error => {
          lost = error
          while (queries.length)
            queries.shift().reject(error)
          reject(error)
        })`,
      ],
      [
        `        q.catch(e => uncaughtError || (uncaughtError = e))
`,
        `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)

`,
      ],
    ],
  },
]
