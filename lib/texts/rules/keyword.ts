/** What somebody asks for by answering a text. */
type Keyword = 'stop' | 'start'

/** Words that stop texts wherever an answer begins with them. */
const stopsFirst = ['stop', 'stopall', 'unsubscribe', 'optout', 'alto', 'baja', 'parar', 'pare']
/** Words that do so only where nothing else is said: "cancel the meeting" is no wish to hear nothing. */
const stopsAlone = ['cancel', 'end', 'quit', 'revoke', 'cancelar', 'fin', 'opt out', 'no mas', 'no more']
const startsAlone = ['start', 'unstop', 'alta', 'empezar', 'iniciar']

/** What an answer asks for; null for any other words, which no human reads. */
export function keywordOf(answer: string): Keyword | null {
  const plain = answer
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .trim()
    .replace(/\s+/g, ' ')
  const [first = ''] = plain.split(' ')
  if (stopsFirst.includes(first) || stopsAlone.includes(plain)) return 'stop'
  return startsAlone.includes(plain) ? 'start' : null
}
