/** Where a video meeting is opened, on another site: only ever on a page behind a sign-in. */
export function VideoLink({ link, words }: { link: string; words: string }) {
  if (link === '') return null
  return (
    <p>
      <a href={link} rel="noreferrer noopener">
        {words}
      </a>{' '}
      <span className="ajar-kicker">{link}</span>
    </p>
  )
}
