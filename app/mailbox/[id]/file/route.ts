import type { RouteContext } from '#app/_page/asked.ts'
import { notFoundPage } from '#app/_page/not-found.tsx'
import { config } from '#lib/config/config.ts'
import { readMailboxFile } from '#lib/letters/mailbox.ts'

/** A letter of the practice center, as the file a mail server would have been given. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const file = config.demo ? await readMailboxFile(config.mailboxFolder, String((await params).id)) : null
  if (!file) return notFoundPage(request)
  return new Response(new Uint8Array(file), {
    headers: { 'content-type': 'message/rfc822', 'content-disposition': 'attachment; filename="letter.eml"' },
  })
}
