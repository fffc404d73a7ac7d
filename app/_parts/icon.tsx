const iconPaths = {
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
  yes: 'M20 6 9 17l-5-5',
  no: 'M18 6 6 18M6 6l12 12',
  ear: 'M6 8.5a6 6 0 1 1 12 0c0 4-4 4.5-4 8a4 4 0 0 1-6.8 2.8M15 8.5a3 3 0 0 0-6 0c0 2 2 2 2 4',
  leave: 'M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4M16 17l5-5-5-5M21 12H9',
} as const

/** A small picture beside a word, never instead of one. */
export function Icon({ name }: { name: keyof typeof iconPaths }) {
  return (
    <svg
      className="ajar-icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
