/** How far back it can be asked for, in days. */
export const involvementSpans = [30, 90, 365] as const
export type InvolvementSpan = (typeof involvementSpans)[number]

/**
 * What is counted: clients who were asked whom of their family to let in, who have named somebody, who met with family
 * and staff together, and whose family hears on an agreed beat; of those, where nothing is late; and reports answered
 * in time, of those whose hour came.
 */
export const involvementMeasures = ['asked', 'named', 'met', 'rhythm', 'kept', 'answered'] as const
export type InvolvementMeasure = (typeof involvementMeasures)[number]

/** So many of so many. */
export interface Share {
  readonly count: number
  readonly of: number
}

export interface InvolvementFigures {
  readonly clients: number
  readonly shares: Readonly<Record<InvolvementMeasure, Share>>
}

/** Of one team; its name is empty for clients whose case manager is in none, or who have none. */
export interface TeamFigures extends InvolvementFigures {
  readonly team: string
}

/** Whose figures these are: everybody's, those of a team, or of teams too small to be told alone. */
export type Counted = { readonly whose: 'center' | 'small_teams' } | { readonly whose: 'team'; readonly team: string }
export type CountedFigures = InvolvementFigures & Counted

/** Fewer clients than that are not told of by themselves to whoever may not see each of them. */
export const fewestTold = 10
/** To what counts are rounded for them, so that one client more or less changes nothing that points at them. */
export const roundedTo = 5

/** The whole center and each team, as it is: for whoever may see every client that is counted. */
export function exactFigures(teams: readonly TeamFigures[]): CountedFigures[] {
  const named = teams.toSorted((one, other) => one.team.localeCompare(other.team))
  return [{ whose: 'center', ...together(teams) }, ...named.map((each) => ({ whose: 'team' as const, ...each }))]
}

/**
 * The same for whoever may not see each client: teams of fewer than ten are told together, with the next larger one
 * where they are fewer than ten even so, and every number is rounded to fives. A center of fewer than ten has none.
 */
export function figuresForOthers(teams: readonly TeamFigures[]): CountedFigures[] {
  const bySize = teams.filter(({ clients }) => clients > 0).toSorted((one, other) => one.clients - other.clients)
  let small = bySize.filter(({ clients }) => clients < fewestTold).length
  if (small > 0 && together(bySize.slice(0, small)).clients < fewestTold) small += 1
  if (together(bySize).clients < fewestTold) return []
  const told = bySize.slice(small).toSorted((one, other) => one.team.localeCompare(other.team))
  const rest = bySize.slice(0, small)
  // The rest alone would be the whole center once more.
  const parts: CountedFigures[] = [
    ...told.map((each) => ({ whose: 'team' as const, ...each })),
    ...(rest.length > 0 && told.length > 0 ? [{ whose: 'small_teams' as const, ...together(rest) }] : []),
  ]
  return [{ whose: 'center' as const, ...together(teams) }, ...parts].map(rounded)
}

function together(teams: readonly InvolvementFigures[]): InvolvementFigures {
  const sum = (of: (each: InvolvementFigures) => number) => teams.reduce((total, each) => total + of(each), 0)
  return {
    clients: sum(({ clients }) => clients),
    shares: sharesOf((measure) => ({
      count: sum(({ shares }) => shares[measure].count),
      of: sum(({ shares }) => shares[measure].of),
    })),
  }
}

function rounded(figures: CountedFigures): CountedFigures {
  return {
    ...figures,
    clients: toFives(figures.clients),
    shares: sharesOf((measure) => ({
      count: toFives(figures.shares[measure].count),
      of: toFives(figures.shares[measure].of),
    })),
  }
}

const toFives = (count: number) => Math.round(count / roundedTo) * roundedTo

export function sharesOf(share: (measure: InvolvementMeasure) => Share): InvolvementFigures['shares'] {
  return Object.fromEntries(
    involvementMeasures.map((measure) => [measure, share(measure)]),
  ) as InvolvementFigures['shares']
}
