import { noForm } from '#app/_form/no-form.ts'
import { textDocument } from '#app/_page/text-document.tsx'
import { LocalResources } from '#app/_parts/local-resources.tsx'
import { sayCenter } from '#lib/centers/words/center.ts'

const parts = [
  { key: 'family', number: '1-800-950-6264' },
  { key: 'day', number: null },
  { key: 'benefits', number: '1-800-772-1213' },
  { key: 'housing', number: '211' },
  { key: 'treatment', number: '1-800-662-4357' },
] as const

export const GET = textDocument('resources', (say, { face, language }) => (
  <>
    {face && face.resources.length > 0 && (
      <section>
        <h2>{sayCenter(language)('near')}</h2>
        <LocalResources face={face} language={language} />
      </section>
    )}
    {parts.map(({ key, number }) => (
      <section key={key}>
        <h2>{say(`resources.${key}Title`)}</h2>
        <p>{say(`resources.${key}`)}</p>
        {key === 'family' && <p>{say('resources.familyAsk')}</p>}
        {key === 'day' && (
          <p>
            {say('resources.dayList')}{' '}
            <a href="https://clubhouse-intl.org/" rel="noreferrer">
              clubhouse-intl.org
            </a>
            .
          </p>
        )}
        {number && (
          <p>
            <a href={`tel:${number.replaceAll('-', '')}`}>{say('resources.call', { number })}</a>
          </p>
        )}
      </section>
    ))}
  </>
))

export const POST = noForm
