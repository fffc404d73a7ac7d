import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import type { FeedForms } from './feed-forms.ts'

interface Props {
  readonly feed: { readonly address: string | null } | null
  readonly forms: FeedForms
  readonly asked: Asked
}

/** The calendar address of whoever reads this page, with the ways to get one and to end it. */
export function OwnFeed({ feed, forms, asked }: Props) {
  const { language, form } = asked
  const say = sayCalendars(language)
  return (
    <Card>
      <h2>{say('feedTitle')}</h2>
      <p>{say('feedLead')}</p>
      {feed && !feed.address && <p>{say('feedHidden')}</p>}
      {feed?.address && (
        <>
          <p>{say('feedHow')}</p>
          <p>
            <code className="ajar-address">{feed.address}</code>
          </p>
          <p>{say('feedSecret')}</p>
        </>
      )}
      <Form name={forms.make} shown={form(forms.make)} language={language}>
        <Button kind={feed ? 'quiet' : undefined}>{say(feed ? 'feedAnew' : 'feedMake')}</Button>
      </Form>
      {feed && (
        <Form name={forms.end} shown={form(forms.end)} language={language}>
          <p>{say('feedEndLead')}</p>
          <Button kind="quiet">{say('feedEnd')}</Button>
        </Form>
      )}
    </Card>
  )
}
