import { noForm } from '#app/_form/no-form.ts'
import { textDocument } from '#app/_page/text-document.tsx'
import { Link } from '#app/_parts/link.tsx'
import { ButtonLink, Card } from '#app/_parts/parts.tsx'

const doors = [
  { key: 'ask', href: '/ask' },
  { key: 'tell', href: '/tell' },
  { key: 'sign', href: '/sign-in' },
] as const

export const GET = textDocument(
  'home',
  (say) => (
    <>
      <div className="ajar-stack is-even">
        {doors.map(({ key, href }) => (
          <Card key={key}>
            <h2>{say(`home.${key}Title`)}</h2>
            <p>{say(`home.${key}`)}</p>
            <ButtonLink href={href} kind={key === 'tell' ? undefined : 'quiet'}>
              {say(`home.${key}Go`)}
            </ButtonLink>
          </Card>
        ))}
      </div>
      <h2>{say('home.canTitle')}</h2>
      <ul>
        <li>{say('home.can1')}</li>
        <li>{say('home.can2')}</li>
        <li>{say('home.can3')}</li>
      </ul>
      <h2>{say('home.formTitle')}</h2>
      <p>
        {say('home.form')} <Link href="/rights">{say('home.formGo')}</Link>.
      </p>
    </>
  ),
  { current: 'home', wide: true },
)

export const POST = noForm
