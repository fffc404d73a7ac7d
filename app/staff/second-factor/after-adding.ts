import { codesPage } from '#lib/second-factor/rules/step-up.ts'

/** Where it goes on once a second factor was added: after the first one, to the codes for when it is lost. */
export function afterAdding(hadOne: boolean, query: URLSearchParams): string {
  return hadOne ? '/staff/second-factor' : codesPage(query.get('returnTo') ?? '')
}
