import { z } from 'zod'
import type { Language } from '#lib/i18n/language.ts'
import { sayLetters } from '#lib/letters/words/letters.ts'
import type { CalendarFile, Letter } from './letter.ts'

type Parts = Pick<Letter, 'subject' | 'text' | 'html' | 'calendar'>
/** A line of a letter: words, or a link that stands alone on its line. */
type Line = string | { readonly link: string }

const linked = z.object({ link: z.url() })
const calendar = z.object({
  method: z.enum(['REQUEST', 'CANCEL']),
  startsAt: z.date(),
  content: z.string(),
  filename: z.string(),
})

function kind<Shape extends z.ZodType>(
  shape: Shape,
  compose: (language: Language, params: z.output<Shape>) => Parts,
): { shape: Shape; compose: (language: Language, params: z.output<Shape>) => Parts } {
  return { shape, compose }
}

/** Whatever it is about, a client reads the same. */
function toClient(language: Language, { link }: z.output<typeof linked>): Parts {
  const say = sayLetters(language)
  return parts(language, say('subjects.waiting'), [say('clientMessage'), { link }])
}

/** Every kind of letter. None carries a fact: each says that something is there, and where to sign in. */
export const letterKinds = {
  'sign-in-code': kind(
    linked.extend({ code: z.string().regex(/^\d{6}$/), minutes: z.number() }),
    (language, { code, link, minutes }) => {
      const say = sayLetters(language)
      // The code stays out of the subject, which lock screens show.
      return parts(language, say('subjects.code'), [
        say('code', { code }),
        say('codeWhere', { minutes }),
        say('codeLink'),
        { link },
        say('codeIgnore'),
      ])
    },
  ),
  'wrong-codes': kind(linked, (language, { link }) => {
    const say = sayLetters(language)
    return parts(language, say('subjects.wrongCodes'), [
      say('wrongCodes'),
      say('wrongCodesLink'),
      { link },
      say('wrongCodesCalm'),
    ])
  }),
  'sign-in-changed': kind(linked, (language, { link }) => {
    const say = sayLetters(language)
    return parts(language, say('subjects.signInChanged'), [
      say('signInChanged'),
      say('signInChangedLook'),
      { link },
      say('signInChangedCall'),
    ])
  }),
  welcome: kind(linked, (language, { link }) => {
    const say = sayLetters(language)
    return parts(language, say('subjects.message'), [say('welcome'), say('welcomeNext'), { link }])
  }),
  message: kind(linked, (language, { link }) => {
    const say = sayLetters(language)
    return parts(language, say('subjects.message'), [say('message'), { link }])
  }),
  digest: kind(linked, (language, { link }) => {
    const say = sayLetters(language)
    return parts(language, say('subjects.message'), [say('digest'), { link }])
  }),
  'client-message': kind(linked, toClient),
  'client-reminder': kind(linked, toClient),
  'client-form': kind(linked, toClient),
  'staff-alert': kind(linked, (language, { link }) => {
    const say = sayLetters(language)
    return parts(language, say('subjects.waiting'), [say('staff'), { link }])
  }),
  'meeting-request': kind(linked.extend({ calendar: calendar.optional() }), (language, { link, calendar: file }) => {
    const say = sayLetters(language)
    return parts(language, say('subjects.meeting'), [say('meetingRequest'), { link }], file)
  }),
  'meeting-change': kind(linked.extend({ calendar: calendar.optional() }), (language, { link, calendar: file }) => {
    const say = sayLetters(language)
    return parts(language, say('subjects.meeting'), [say(file ? 'meetingChange' : 'meetingChangePoll'), { link }], file)
  }),
  'meeting-reminder': kind(linked, (language, { link }) => {
    const say = sayLetters(language)
    return parts(language, say('subjects.meeting'), [say('meetingReminder'), { link }])
  }),
  'meeting-cancelled': kind(z.object({ calendar: calendar.optional() }), (language, { calendar: file }) => {
    const say = sayLetters(language)
    return parts(language, say('subjects.meeting'), [say('meetingCancelled')], file)
  }),
} as const

function parts(language: Language, subject: string, lines: readonly Line[], file?: CalendarFile): Parts {
  const all = [...lines, sayLetters(language)('footer')]
  const text = all.map((line) => (typeof line === 'string' ? line : line.link)).join('\n\n')
  const body = all.map((line) => `<p>${typeof line === 'string' ? escaped(line) : anchor(line.link)}</p>`).join('\n')
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="font-family:system-ui,sans-serif;font-size:17px;line-height:1.5;max-width:34em;margin:0 auto;padding:16px">
${body}
</body></html>`
  return { subject, text: `${text}\n`, html, calendar: file }
}

function anchor(link: string): string {
  return `<a href="${escaped(link)}">${escaped(link)}</a>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
