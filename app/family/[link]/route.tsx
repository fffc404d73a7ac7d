import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { SharedPersonView } from '#app/_parts/shared-person/shared-person.tsx'
import { TellAbout } from '#app/_parts/tell/tell-about.tsx'
import { type PersonView, seeSharedPerson } from '#lib/family/see/see-shared-person.ts'
import { sayFamily } from '#lib/family/words/family.ts'

export const GET = document('family', (viewer, { id }) => seeSharedPerson(viewer, id('link')), everything)

export const POST = noForm

function everything({ center, person }: PersonView, { language, at }: Asked): Page {
  // Unknown, never shared, revoked, expired and on hold are one answer.
  if (!person) notFound()
  const say = sayFamily(language)
  const { name, relationship } = person
  return {
    // The title names nobody, because others in the house may read the browser's history.
    title: say('person.title'),
    wide: true,
    back: '/family',
    main: (
      <>
        <h1>{name}</h1>
        <p className="ajar-lead">{say('person.lead', { name })}</p>
        <SharedPersonView
          person={person}
          at={at}
          language={language}
          timeZone={center.timeZone}
          place={center.place}
          of={center.language}
          raise={
            <TellAbout
              language={language}
              about={name}
              relationship={relationship}
              kind="case_management"
              label={say('person.raise')}
            />
          }
          meetingLink={
            <p>
              <Link href="/family/meetings">{say('home.toMeetings')}</Link>
            </p>
          }
          aside={
            <Card>
              <h2>{say('home.tellTitle')}</h2>
              <p>{say('home.tellLead')}</p>
              <TellAbout
                language={language}
                about={name}
                relationship={relationship}
                label={say('home.tellAbout', { name })}
              />
            </Card>
          }
        />
      </>
    ),
  }
}
