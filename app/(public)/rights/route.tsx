import { noForm } from '#app/_form/no-form.ts'
import { textDocument } from '#app/_page/text-document.tsx'

const numbers = [1, 2, 3, 4] as const

export const GET = textDocument('rights', (say) => (
  <>
    {(['family', 'client', 'form', 'takeBack'] as const).map((part) => (
      <section key={part}>
        <h2>{say(`rights.${part}Title`)}</h2>
        <ul>
          {numbers.map((number) => (
            <li key={number}>{say(`rights.${part}${number}`)}</li>
          ))}
        </ul>
      </section>
    ))}
    <h2>{say('rights.endTitle')}</h2>
    <p>{say('rights.end')}</p>
    <h2>{say('rights.complainTitle')}</h2>
    <p>
      {say('rights.complain')} <a href="tel:18003681019">1-800-368-1019</a>. {say('rights.complainEnd')}
    </p>
  </>
))

export const POST = noForm
