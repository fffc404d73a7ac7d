import { noForm } from '#app/_form/no-form.ts'
import { textDocument } from '#app/_page/text-document.tsx'

export const GET = textDocument('privacy', (say) => (
  <>
    <h2>{say('privacy.keepTitle')}</h2>
    <ul>
      {([1, 2, 3, 4, 5] as const).map((number) => (
        <li key={number}>{say(`privacy.keep${number}`)}</li>
      ))}
    </ul>
    {(['who', 'cookie', 'letters', 'texts', 'shared'] as const).map((part) => (
      <section key={part}>
        <h2>{say(`privacy.${part}Title`)}</h2>
        <p>{say(`privacy.${part}`)}</p>
        {part === 'cookie' && (
          <ul>
            {([1, 2, 3, 4, 5, 6] as const).map((number) => (
              <li key={number}>{say(`privacy.cookie${number}`)}</li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </>
))

export const POST = noForm
