/** A spreadsheet takes what begins with one of these for a formula, and runs it. */
const runs = /^[=+\-@\t\r]/

/**
 * A table as a file that spreadsheets open (RFC 4180): with a byte-order mark, so that accents are read as such, and
 * with what could run as a formula made words.
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(cell).join(','))
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const words = runs.test(value) ? `'${value}` : value
  return /[",\r\n']/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
