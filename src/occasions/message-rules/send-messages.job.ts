import { doEach, type Log, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { gatherDue } from './gather-due.ts'
import { sendMessages } from './send-messages.ts'

interface Means {
  readonly site: string
  readonly log: Log
}

/** The day's messages of every occasion, each in a transaction of its own; one that fails does not hold up the rest. */
export async function sendDueMessages(db: Db, { site, log }: Means): Promise<number> {
  const ids = await attempt(db, (tx) => gatherDue(tx, today()))
  const sent = await doEach(db, { ids, log, failing: 'messages were not sent' }, (tx, occasionId) =>
    sendMessages(tx, occasionId, { site }),
  )
  return sent.reduce((sum, count) => sum + count, 0)
}

/** What is due about one occasion at once: someone has got a seat, given it back or joined the queue. */
export async function sendMessagesOf(db: Db, occasionId: number, { site }: Pick<Means, 'site'>): Promise<void> {
  await attempt(db, (tx) => sendMessages(tx, occasionId, { site }))
}
