import { BarChart } from '#app/staff/_parts/bar-chart.tsx'
import type { Standing } from '#lib/reports/rules/response-times.ts'
import { standings } from '#lib/reports/rules/response-times.ts'

interface Props {
  readonly counts: Readonly<Record<Standing, number>>
  readonly label: string
}

const darkness: Readonly<Record<Standing, number>> = {
  in_time: 0.25,
  late: 0.6,
  closed: 0.25,
  waiting: 0.08,
  overdue: 1,
}

/** One bar, parted by how reports stand. */
export function StandingChart({ counts, label }: Props) {
  return (
    <BarChart
      parts={standings.map((each) => ({ name: each, count: counts[each], darkness: darkness[each] }))}
      label={label}
    />
  )
}
