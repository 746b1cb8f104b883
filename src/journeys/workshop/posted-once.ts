import { findPosted, rememberPosted, type Tx } from '#platform/db'
import { isRefusal, type Refusal } from '#values'

/** Does what a form asks the first time it is posted, and says where it led; a second post leads where the first did. */
export async function postedOnce<No extends Refusal = never>(
  tx: Tx,
  { token, personId }: { readonly token: string; readonly personId: number },
  act: () => Promise<string | No>,
): Promise<string | No> {
  const earlier = await findPosted(tx, token, personId)
  if (earlier !== undefined) return earlier
  const outcome = await act()
  if (isRefusal(outcome)) return outcome
  await rememberPosted(tx, token, outcome)
  return outcome
}
