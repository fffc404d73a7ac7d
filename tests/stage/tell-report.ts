import type { Scriptless } from './scriptless.ts'

/** The answers of somebody who tells about a person nobody here has heard of. */
export const worry = {
  aboutName: 'The man upstairs',
  relationship: 'neighbor',
  safetyNow: 'safe',
  words: 'Shouting at night.',
  urgency: 'soon',
  callBack: 'no',
  attribution: 'no',
}

/** Begins a report: good news where nothing else is said. Gives the address of its first step. */
export async function beginReport(visitor: Scriptless, what = 'Share good news'): Promise<string> {
  const started = await visitor.post('/tell', visitor.formIn((await visitor.get('/tell')).html, what))
  return started.location!
}

/** Answers every step of a report until it can be sent. Gives address, form and page of the last step. */
export async function answerSteps(
  visitor: Scriptless,
  answers: Record<string, string> = worry,
): Promise<{ path: string; form: FormData; html: string }> {
  let path = await beginReport(visitor, 'Tell us about a worry or a change')
  while (!path.endsWith('/check')) {
    const page = await visitor.get(path)
    const form = visitor.formIn(page.html)
    for (const [name, value] of Object.entries(answers)) if (page.html.includes(`name="${name}"`)) form.set(name, value)
    path = (await visitor.post(path, form)).location!
    // The page with the numbers asks nothing. It leads on.
    if (path.endsWith('/danger')) path = /href="(\/tell\/[^"]+\/about)"/.exec((await visitor.get(path)).html)![1]!
    if (path.includes('again=')) throw new Error(`a step was refused: ${path}`)
  }
  const { html } = await visitor.get(path)
  return { path, form: visitor.formIn(html), html }
}
