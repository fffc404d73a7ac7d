import type postgres from 'postgres'
import type { History, HistoryCenter } from './random-history.ts'

/** Puts centers into a database as they are, past every policy. */
export async function plantCenters(owner: postgres.Sql, centers: readonly HistoryCenter[]): Promise<void> {
  await rows(
    owner,
    'center',
    centers.map((each) => ({
      id: each.id,
      slug: each.id,
      name: 'Practice Center',
      time_zone: 'UTC',
      place: each.place,
      maximum_term_days: each.termDays,
      phone: '',
      opening_hours: {},
      created_at: '2025-01-01T00:00:00Z',
    })),
  )
  await rows(
    owner,
    'form_version',
    centers.flatMap((center) =>
      center.formVersions.map(({ id, version }) => ({
        center_id: center.id,
        id,
        label: id,
        published_at: version.publishedAt,
        statements: version.statements,
        has_part2_statement: version.hasPart2Statement,
      })),
    ),
  )
}

/** Puts whole histories in, many at a time. */
export async function plantHistories(owner: postgres.Sql, histories: readonly History[]): Promise<void> {
  const base = (history: History) => ({ center_id: history.center.id, created_at: '2025-01-01T00:00:00Z' })
  const { accounts, members, clients, links } = {
    accounts: histories.map((each) => ({
      ...base(each),
      id: each.familyMemberId,
      email: `${each.familyMemberId}@practice.example`,
      language: 'en',
    })),
    members: histories.map((each) => ({
      ...base(each),
      id: each.familyMemberId,
      account_id: each.familyMemberId,
      involvement: 'open',
    })),
    clients: histories.map((each) => ({ ...base(each), id: each.clientId, name: 'Practice Client' })),
    links: histories.map((each) => ({
      ...base(each),
      id: each.linkId,
      client_id: each.clientId,
      family_member_id: each.familyMemberId,
    })),
  }
  await rows(owner, 'account', accounts)
  await rows(owner, 'family_member', members)
  await rows(owner, 'client', clients)
  await rows(owner, 'family_link', links)
  await rows(owner, 'release', histories.flatMap(releaseRows))
  await rows(owner, 'release_event', histories.flatMap(eventRows))
  const one = (history: History) => ({
    center_id: history.center.id,
    id: crypto.randomUUID(),
    client_id: history.clientId,
  })
  await rows(
    owner,
    'hold',
    histories.flatMap((each) =>
      each.known.holds.map((hold) => ({
        ...one(each),
        family_member_id: hold.familyMemberId,
        from_at: hold.from,
        lifted_at: hold.liftedAt,
        reason: '',
        set_by: each.familyMemberId,
      })),
    ),
  )
  await rows(
    owner,
    'never_share',
    histories.flatMap((each) =>
      each.known.neverShare.map((entry) => ({
        ...one(each),
        topic: entry.topic,
        area: entry.area,
        family_member_id: entry.familyMemberId,
        from_at: entry.from,
        withdrawn_at: entry.withdrawnAt,
      })),
    ),
  )
  await rows(
    owner,
    'crisis',
    histories.flatMap((each) =>
      each.known.crises.map((crisis) => ({
        ...one(each),
        declared_by: each.familyMemberId,
        declared_at: crisis.declaredAt,
        ended_at: crisis.endedAt,
      })),
    ),
  )
  await rows(
    owner,
    'goal',
    histories.flatMap((each) =>
      each.goals.map((goal) => ({
        ...one(each),
        ...goal,
        words: '',
        state: 'active',
        created_at: '2026-01-01T00:00:00Z',
      })),
    ),
  )
}

function releaseRows(history: History) {
  return history.known.releases.map((release) => ({
    center_id: release.centerId,
    id: release.id,
    client_id: release.clientId,
    family_member_id: release.familyMemberId,
    form: release.form,
    form_version_id: history.versionIds.get(release.id),
    client_name: release.clientName,
    discloser: release.discloser,
    recipient_name: release.recipientName,
    relationship: release.relationship,
    topics: release.topics,
    areas: release.areas,
    professionals: release.professionals,
    only_in_crisis: release.onlyInCrisis,
    forbidden: release.forbidden,
    purposes: release.purposes,
    starts_at: release.startsAt,
    expires_at: release.expiresAt,
    expiry_event: release.expiryEvent,
    signed_name: release.signedName,
    signed_at: release.signedAt,
    has_representative: release.representative !== null,
    representative_name: release.representative?.name ?? '',
    representative_authority: release.representative?.authority ?? '',
    representative_evidence: release.representative?.evidence ?? '',
    representative_ends_at: release.representative?.endsAt ?? null,
    witness_name: release.witnessName,
    staff_signature_name: release.staffSignatureName,
    agreed_to_sign_electronically: release.agreedToSignElectronically,
    signed_text: history.texts.get(release.id),
    signed_text_hash: release.signedTextHash,
    identified_by: '',
    recorded_by: release.familyMemberId,
    recorded_at: release.completedAt ?? '2026-01-01T00:00:00Z',
    completed_at: release.completedAt,
  }))
}

function eventRows(history: History) {
  return history.known.releases.flatMap((release) =>
    release.events.map((event) => ({
      center_id: release.centerId,
      id: crypto.randomUUID(),
      release_id: release.id,
      kind: event.kind,
      topic: event.kind === 'narrowed' ? event.topic : null,
      area: event.kind === 'narrowed' ? event.area : null,
      at: event.at,
      by_account_id: release.familyMemberId,
      words: '',
    })),
  )
}

async function rows(owner: postgres.Sql, table: string, values: readonly object[]): Promise<void> {
  for (let from = 0; from < values.length; from += 2000) {
    const part = JSON.stringify(values.slice(from, from + 2000))
    const columns = Object.keys(values[from]!).join(', ')
    await owner.unsafe(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::text::json)`,
      [part],
    )
  }
}
