import { languageOf } from '#app/_page/asked.ts'
import { notFoundPage } from '#app/_page/not-found.tsx'

/** Every address that no page has. */
export async function GET(request: Request): Promise<Response> {
  return notFoundPage(languageOf(request))
}

export const POST = GET
