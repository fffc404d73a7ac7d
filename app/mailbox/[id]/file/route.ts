import type { RouteContext } from '#app/_page/asked.ts'
import { notFoundPage } from '#app/_page/not-found.tsx'
import { config } from '#lib/config/config.ts'
import { readMailboxLetter } from '#lib/letters/mailbox.ts'

/** A letter of the practice center, as the file a mail server would have been given. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const letter = config.demo ? await readMailboxLetter(config.mailboxFolder, String((await params).id)) : null
  if (!letter) return notFoundPage(request)
  return new Response(new Uint8Array(letter.raw), {
    headers: { 'content-type': 'message/rfc822', 'content-disposition': 'attachment; filename="letter.eml"' },
  })
}
