import { findPosted, rememberPosted, type Tx } from '#platform/db'
import { isRefusal, type Refusal } from '#values'

/** Where a form leads when what it asked for has happened. */
export interface Led {
  readonly href: string
}

interface Post<No> {
  readonly token: string
  readonly personId: number
  readonly act: () => Promise<Led | No>
}

/** Does what a form asks the first time it is posted; a second post of it leads where the first did. */
export async function postOnce<No extends Refusal>(tx: Tx, { token, personId, act }: Post<No>): Promise<Led | No> {
  const earlier = await findPosted(tx, token, personId)
  if (earlier !== undefined) return { href: earlier }
  const outcome = await act()
  if (isRefusal(outcome)) return outcome
  await rememberPosted(tx, token, outcome.href)
  return outcome
}
