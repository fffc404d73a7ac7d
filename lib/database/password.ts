import { connect } from './driver.ts'

const wrongPassword = '28P01'

/**
 * Gives the new password of a login once the database takes it, and the one of before until then. A login has one
 * password in PostgreSQL, so that "two valid at once" is for whoever connects to try.
 */
export function passwordThatOpens(url: string, username: string, now: string, before: string): () => Promise<string> {
  let isNew = false
  return async () => {
    isNew ||= await opens(url, username, now)
    return isNew ? now : before
  }
}

async function opens(url: string, username: string, password: string): Promise<boolean> {
  const tried = connect(url, { username, password, max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} })
  try {
    await tried`select`
    return true
  } catch (error) {
    // Any other fault says nothing about the password, and the connection itself will meet it.
    return (error as { code?: string }).code !== wrongPassword
  } finally {
    await tried.end({ timeout: 1 })
  }
}
