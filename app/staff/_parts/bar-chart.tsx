interface Part {
  readonly name: string
  readonly count: number
  /** How dark it is drawn, from 0 to 1. What the parts are stands in numbers beside the picture. */
  readonly darkness: number
}

interface Props {
  readonly parts: readonly Part[]
  /** What it shows, in words, for whoever does not see it. */
  readonly label: string
}

const width = 240
const height = 16

/** One bar, parted by how much each part is of all. */
export function BarChart({ parts, label }: Props) {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const widths = parts.map(({ count }) => (count / total) * width)
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {parts.map(({ name, darkness }, index) => (
        <rect
          key={name}
          x={round(widths.slice(0, index).reduce((sum, before) => sum + before, 0))}
          y={0}
          width={round(widths[index]!)}
          height={height}
          fill="currentColor"
          fillOpacity={darkness}
        />
      ))}
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="none" stroke="currentColor" />
    </svg>
  )
}

const round = (pixels: number) => Math.round(pixels * 10) / 10
