'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { addressPrefix, keepForBrowser } from '#app/_form/form-action.ts'
import { readForm } from '#app/_form/read-form.ts'
import { email } from '#app/_form/shapes.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { publicViewer, requestInstant } from '#app/_page/viewer.ts'
import { hashOf, newToken, openLinkToken } from '#lib/auth/secret.ts'
import { readBrowserSecret, writeBrowserSecret, writeSessionToken } from '#lib/auth/session-cookie.ts'
import { logFailure } from '#lib/config/log.ts'
import { confirmSecondFactor } from '#lib/sign-in/do/confirm-second-factor.ts'
import { enterCode } from '#lib/sign-in/do/enter-code.ts'
import { requestSignInCode } from '#lib/sign-in/do/request-sign-in-code.ts'

// Signing in writes cookies and belongs to no audience yet, so these are written out instead of through formAction.

/** A path of this portal and nothing else: never another site. */
const ownPath = z
  .string()
  .regex(/^\/(?!\/)[\w\-/?=&%.[\]]*$/)
  .max(300)
  .catch('')

export async function askForCode(formData: FormData): Promise<void> {
  await reporting('sign-in', async () => {
    const { values, wish } = readForm(formData)
    const parsed = email('enter_email').safeParse(wish.email)
    if (!parsed.success) {
      const problems = [{ field: 'email', key: parsed.error.issues[0]!.message }]
      redirect(await keepForBrowser('sign-in', '/sign-in', values, problems))
    }
    const secret = (await readBrowserSecret()) ?? newToken()
    await writeBrowserSecret(secret)
    await requestSignInCode({
      email: parsed.data,
      language: await requestLanguage(),
      returnTo: ownPath.parse(wish.goal),
      browser: hashOf(secret),
      addressPrefix: await addressPrefix(),
      at: requestInstant(),
    })
    redirect('/sign-in/code')
  })
}

export async function giveCode(formData: FormData): Promise<void> {
  await reporting('sign-in-code', async () => {
    const { values, wish } = readForm(formData)
    const code = String(wish.code ?? '').replace(/\D/g, '')
    const problem = (key: string) => [{ field: 'code', key }]
    if (code.length !== 6)
      redirect(await keepForBrowser('sign-in-code', '/sign-in/code', values, problem('enter_code')))
    const { browser } = await publicViewer()
    const entered = await enterCode({ proof: { code }, browser: browser ?? '', at: requestInstant() })
    if (!entered.ok) redirect(await keepForBrowser('sign-in-code', '/sign-in/code', {}, problem(entered.refusal)))
    await writeSessionToken(entered.value.token)
    redirect(entered.value.returnTo)
  })
}

/** The button behind the link in a letter. Opening the link uses nothing up; this does. */
export async function useLink(formData: FormData): Promise<void> {
  await reporting('sign-in-link', async () => {
    const token = String(formData.get('token') ?? '')
    const attemptId = openLinkToken('sign-in-link', token)
    const { browser } = await publicViewer()
    const refuse = async (key: string) =>
      redirect(await keepForBrowser('sign-in-code', '/sign-in/code', {}, [{ field: 'code', key }]))
    if (!attemptId) return refuse('wrong_code')
    const entered = await enterCode({ proof: { attemptId }, browser: browser ?? '', at: requestInstant() })
    if (!entered.ok) return refuse(entered.refusal)
    await writeSessionToken(entered.value.token)
    redirect(entered.value.returnTo)
  })
}

export async function giveSecondFactor(formData: FormData): Promise<void> {
  await reporting('second-factor', async () => {
    const code = String(formData.get('code') ?? '').replace(/\D/g, '')
    const goal = ownPath.parse(formData.get('goal'))
    const { session } = await publicViewer()
    if (!session) redirect('/sign-in')
    const confirmed = await confirmSecondFactor({ session, at: requestInstant() }, code)
    if (!confirmed.ok) {
      const problems = [{ field: 'code', key: confirmed.refusal }]
      const page = `/sign-in/second-factor${goal && `?goal=${encodeURIComponent(goal)}`}`
      redirect(await keepForBrowser('second-factor', page, {}, problems))
    }
    redirect(goal || '/staff')
  })
}

async function reporting(form: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    unstable_rethrow(error)
    redirect(`/trouble?ref=${logFailure('form failed', error, { form })}&form=1`)
  }
}
