import { doEach, type Log } from '#platform'
import type { Db } from '#platform/db'
import { attempt } from '#platform/db'
import { goOn } from './go-on.ts'
import { listOpenAfter } from './open-call-outs.ts'

/** Takes every call-out as far as it can come, each in a transaction of its own. */
export async function goOnWithCallOuts(db: Db, { log }: { readonly log: Log }): Promise<void> {
  let after = 0
  for (;;) {
    const ids = await attempt(db, (tx) => listOpenAfter(tx, after))
    await doEach(db, { ids, log, failing: 'a call-out could not go on' }, goOn)
    const last = ids.at(-1)
    if (last === undefined) return
    after = last
  }
}
