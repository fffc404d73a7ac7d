import postgres from 'postgres'

/**
 * How many rows of each table that has at least so many, and entries of its indexes, were read while this was done. A
 * small table may be read whole. PostgreSQL counts them for each connection and adds them up when it ends, so the
 * connections are ended first and last: nothing waits for a clock.
 */
export async function rowsReadDuring(
  ownerUrl: string,
  atLeast: number,
  work: () => Promise<void>,
): Promise<Map<string, number>> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const counted = async () => {
    await owner`select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
    const rows = await owner<{ name: string; read: number }[]>`
      select t.relname as name, (t.seq_tup_read + coalesce(sum(i.idx_tup_read), 0))::int as read
      from pg_stat_user_tables t left join pg_stat_user_indexes i on i.relid = t.relid
      where t.n_live_tup >= ${atLeast}
      group by t.relid, t.relname, t.seq_tup_read`
    return new Map(rows.map(({ name, read }) => [name, read]))
  }
  try {
    const before = await counted()
    await work()
    const after = await counted()
    return new Map([...after].map(([name, read]) => [name, read - (before.get(name) ?? 0)]))
  } finally {
    await owner.end()
  }
}
