import postgres from 'postgres'

export interface Many {
  readonly clients: number
  /**
   * The first of them are Marcus Hill's, who has Rosa Delgado in his care; the others have case managers of their own.
   */
  readonly ofMarcus: number
  /** What client `n` is called, in SQL; `Listed Client 000001` where nothing is said. */
  readonly named?: string
}

/** Drawn from a text, in the shape of a random id (RFC 9562, section 5.4): no other is taken from an address. */
export const idFrom = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`

/**
 * Makes a practice center large: every client gets what Rosa Delgado has once, with new ids, a family member, a case
 * manager, a report with an answer, a conversation, a meeting, and one question in five. Every row is copied from one
 * of hers, whatever columns there are.
 */
export async function growPracticeCenter(
  ownerUrl: string,
  { clients, ofMarcus, named = `'Listed Client ' || lpad(n::text, 6, '0')` }: Many,
): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const id = (kind: string, of = 'n') => idFrom(`'${kind}' || ${of}`)
  const staff = `case when n <= ${ofMarcus} then marcus.id else ${id('staff', 'n / 30')} end`
  const copies = async (table: string, whose: string, changes: Record<string, string>, numbers = `1, ${clients}`) => {
    const pairs = Object.entries(changes).map(([column, value]) => `'${column}', ${value}`)
    await owner.unsafe(`insert into ${table} select made.*
      from (select t as row from ${table} t where ${whose} limit 1) one
      cross join (select id from staff_member where name = 'Marcus Hill') marcus
      cross join generate_series(${numbers}) n
      cross join lateral jsonb_populate_record(one.row, jsonb_build_object(${pairs.join(', ')})) made`)
  }
  // The rows are consistent by making; asking every trigger and key about millions of them would take an hour.
  await owner.unsafe('set session_replication_role = replica')
  const ofRosa = `client_id = (select id from client where name = 'Rosa Delgado')`
  const teams = `0, ${Math.floor(clients / 30)}`
  await copies(
    'account',
    `email = 'marcus@practice.example'`,
    { id: id('login'), email: `'staff-' || n || '@practice.example'` },
    teams,
  )
  await copies(
    'staff_member',
    `name = 'Marcus Hill'`,
    { id: id('staff'), account_id: id('login'), name: `'Case Manager ' || n` },
    teams,
  )
  await copies('account', `email = 'elena@practice.example'`, {
    id: id('account'),
    email: `'family-' || n || '@practice.example'`,
  })
  await copies('family_member', 'true', { id: id('family'), account_id: id('account') })
  await copies('client', `name = 'Rosa Delgado'`, {
    id: id('client'),
    account_id: 'null',
    name: named,
    plain_name: `lower(${named})`,
  })
  const client = { client_id: id('client') }
  await copies('care_assignment', `${ofRosa} and role = 'case_manager' and until_at is null`, {
    ...client,
    id: id('care'),
    staff_id: staff,
  })
  await copies('case_manager_status', ofRosa, client)
  await copies('family_link', ofRosa, { ...client, id: id('link'), family_member_id: id('family') })
  await copies('release', `${ofRosa} and completed_at is not null`, {
    ...client,
    id: id('release'),
    family_member_id: id('family'),
    client_name: named,
    signed_name: named,
  })
  for (const k of [1, 2, 3]) {
    const goal = id(`goal${k}`)
    await copies('goal', ofRosa, { ...client, id: goal })
    for (const step of [1, 2])
      await copies('goal_step', ofRosa, { ...client, id: id(`step${k}${step}`), goal_id: goal, position: `${step}` })
    await copies('goal_progress', ofRosa, { ...client, id: id(`progress${k}`), goal_id: goal })
  }
  // Nearly all of them are closed, answered or over: what waits grows with the staff who read it, what was only grows.
  const open = `n <= ${ofMarcus} or n % 100 = 0`
  await copies('report', 'true', {
    id: id('report'),
    draft_id: id('draft'),
    reference: `'L' || n`,
    status_hash: `md5('status' || n)`,
    account_id: id('account'),
    about_name: named,
    state: `case when ${open} then 'received' else 'closed' end`,
  })
  await copies('report_match', 'true', { report_id: id('report'), ...client, held_by: staff })
  const answered = { client_id: id('client'), family_member_id: id('family'), account_id: id('account') }
  await copies('report_reply', 'neutral is null', { ...answered, id: id('answer'), report_id: id('report') })
  await copies('escalation', 'true', {
    id: id('escalation'),
    form_key: id('escalated'),
    report_id: id('report'),
    answered_at: 'now()',
  })
  const conversation = { conversation_id: id('conversation') }
  await copies('conversation', 'waits_since is not null', {
    id: id('conversation'),
    account_id: id('account'),
    link: id('link'),
    waits_since: `case when ${open} then (one.row).waits_since end`,
  })
  await copies('conversation_message', 'true', { ...conversation, id: id('said') })
  await copies('conversation_match', 'true', { ...conversation, client_id: id('client'), held_by: staff })
  await copies('conversation_reply', 'true', { ...conversation, ...answered, id: id('written') })
  const meeting = { meeting_id: id('meeting') }
  const invitation = { invitation_id: id('invitation') }
  await copies('joint_meeting', `${ofRosa} and state = 'invited'`, {
    ...client,
    id: id('meeting'),
    form_key: id('proposed'),
    proposed_by: staff,
    state: `case when ${open} then 'invited' else 'confirmed' end`,
    confirmed_time_id: `case when ${open} then null else ${id('time')} end`,
  })
  await copies('meeting_time', `starts_at > now() and starts_at < now() + interval '90 days'`, {
    ...meeting,
    id: id('time'),
    starts_at: `(one.row).starts_at - case when ${open} then interval '0' else interval '100 days' end`,
  })
  await copies('meeting_invitation', `${ofRosa} and invited_at is not null`, {
    ...client,
    ...meeting,
    id: id('invitation'),
    family_member_id: id('family'),
    uid: id('uid'),
    token_hash: `md5('invitation' || n)`,
  })
  await copies('meeting_answer', 'true', { ...invitation, time_id: id('time') })
  await copies('agenda_item', 'true', { ...meeting, id: id('item') })
  await copies('meeting_summary', 'true', { ...meeting, id: id('summary') })
  await copies('meeting_rules', 'true', meeting)
  for (const k of [1, 2, 3])
    await copies('disclosure', ofRosa, {
      ...client,
      id: id(`told${k}`),
      family_member_id: id('family'),
      release_id: id('release'),
    })
  await copies('visit', ofRosa, { ...client, id: id('visit') })
  await copies('care_fact', 'true', { ...client, id: id('fact') })
  const asked = `1, ${Math.floor(clients / 5)}`
  await copies('lookup', 'true', { id: id('lookup'), form_key: id('key'), about_name: named }, asked)
  await copies(
    'ask_task',
    'true',
    { ...client, id: id('task'), lookup_id: id('lookup'), outcome: 'null', closed_at: 'null', closed_by: 'null' },
    asked,
  )
  await owner.unsafe('vacuum analyze')
  await owner.end()
}
