import { refusedPost } from './refused-post.tsx'

/** Answers a POST to a page that has no form. Every such page exports it, because Next's own answer has no words. */
export async function noForm(request: Request): Promise<Response> {
  return refusedPost(request, 'noForm')
}
