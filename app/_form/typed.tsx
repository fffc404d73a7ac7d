/** What somebody typed, to read and copy. */
export function Typed({ words, title }: { words: readonly string[]; title: string }) {
  if (words.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      {words.map((each) => (
        <p key={each} className="ajar-words">
          {each}
        </p>
      ))}
    </>
  )
}
