import type { Standing } from '#lib/reports/rules/response-times.ts'
import { standings } from '#lib/reports/rules/response-times.ts'

interface Props {
  readonly counts: Readonly<Record<Standing, number>>
  /** What it shows, in words, for whoever does not see it. */
  readonly label: string
}

const width = 240
const height = 16
/** How dark each part is drawn. The table beside it says the same in numbers. */
const darkness: Readonly<Record<Standing, number>> = {
  in_time: 0.25,
  late: 0.6,
  closed: 0.25,
  waiting: 0.08,
  overdue: 1,
}

/** One bar, parted by how reports stand. */
export function StandingChart({ counts, label }: Props) {
  const total = standings.reduce((sum, each) => sum + counts[each], 0)
  if (total === 0) return null
  const widths = standings.map((each) => (counts[each] / total) * width)
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {standings.map((each, index) => (
        <rect
          key={each}
          x={round(widths.slice(0, index).reduce((sum, before) => sum + before, 0))}
          y={0}
          width={round(widths[index]!)}
          height={height}
          fill="currentColor"
          fillOpacity={darkness[each]}
        />
      ))}
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="none" stroke="currentColor" />
    </svg>
  )
}

const round = (pixels: number) => Math.round(pixels * 10) / 10
