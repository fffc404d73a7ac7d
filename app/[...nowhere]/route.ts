import { notFoundPage } from '#app/_page/not-found.tsx'

/** Every address that no page has. */
export async function GET(request: Request): Promise<Response> {
  return notFoundPage(request)
}

export const POST = GET
