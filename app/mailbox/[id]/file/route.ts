import { config } from '#lib/config/config.ts'
import { readMailboxLetter } from '#lib/letters/mailbox.ts'

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const letter = config.demo ? await readMailboxLetter(config.mailboxFolder, id) : null
  if (!letter) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(letter.raw), {
    headers: { 'content-type': 'message/rfc822', 'content-disposition': 'attachment; filename="letter.eml"' },
  })
}
