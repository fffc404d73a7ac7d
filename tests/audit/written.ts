import type postgres from 'postgres'

/**
 * Writes an audit of this many chains and rows in each, as `keep_entry` would have: the same text, hashed by its own
 * words. The rows are of a year that is over.
 */
export async function writeAudit(owner: postgres.Sql, chains: number, rowsEach: number): Promise<void> {
  await owner.unsafe(`
    set session_replication_role = replica;
    create temporary table chained as
      select c.center_id, md5('chain ' || n)::uuid as chain, c.id as staff_id
      from (select center_id, id from staff_member order by id limit 1) c cross join generate_series(1, ${chains}) n;
    with recursive e as (
      select center_id, chain, staff_id, 0 as seq, decode(repeat('00', 32), 'hex') as previous, decode(repeat('00', 32), 'hex') as hash
      from chained
      union all
      select e.center_id, e.chain, e.staff_id, e.seq + 1, e.hash,
        sha256(convert_to('ajar audit 1' || E'\\n' || e.center_id || E'\\n' || e.chain || E'\\n' || e.seq + 1 || E'\\n'
          || to_char(timestamp '2025-01-01' + (e.seq + 1) * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\\n'
          || e.staff_id || E'\\ncode\\nread\\nclient\\n' || e.chain || E'\\n' || encode(e.hash, 'hex'), 'UTF8'))
      from e where e.seq < ${rowsEach}
    )
    insert into audit_entry (center_id, chain, seq, version, at, staff_id, signed_in_by, kind, what, clients, previous, hash)
      select center_id, chain, seq, 1, (timestamp '2025-01-01' + seq * interval '1 minute') at time zone 'UTC', staff_id,
        'code', 'read', 'client', array[chain], previous, hash
      from e where seq > 0;
    insert into audit_head (center_id, chain, seq, hash, began_at, anchored_seq)
      select center_id, chain, seq, hash, '-infinity', 0 from audit_entry where seq = ${rowsEach} and chain in (select chain from chained);
    drop table chained;
    set session_replication_role = origin;
    analyze audit_entry`)
}

/** Whoever owns the database can change what nobody else can, past every trigger. */
export async function tamper(owner: postgres.Sql, statements: string): Promise<void> {
  await owner.unsafe(`set session_replication_role = replica; ${statements}; set session_replication_role = origin`)
}
