import { now } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { gatherCandidates } from '../booking/gather-candidates.ts'
import { getTermsOn } from './preparation.store.ts'
import {
  insertReminder,
  insertUnreadyList,
  listDueReminders,
  listUnreadyOfLeaders,
  type ToldOf,
  type Unready,
} from './reminder.store.ts'
import { tellLeader, tellUnready } from './tell-unready.ts'

export interface Reminded {
  readonly reminders: number
  readonly lists: number
}

/**
 * The day's reminders to whoever has preparations left, each once; and at the deadline the list of the unready to those who lead
 * them. Nothing to whoever has left the municipality or may no longer open the content.
 */
export async function remindToPrepare(tx: Tx, today: Day, { site }: { readonly site: string }): Promise<Reminded> {
  let reminders = 0
  for (const due of await listDueReminders(tx, today)) {
    const { bookingId, dayId, daysBefore } = due
    if (!(await mayPrepare(tx, due, today))) continue
    if (!(await insertReminder(tx, { bookingId, dayId, daysBefore, sentAt: now() }))) continue
    await tellUnready(tx, due, { why: 'reminder', site })
    reminders += 1
  }
  return { reminders, lists: await tellLeaders(tx, today) }
}

async function tellLeaders(tx: Tx, today: Day): Promise<number> {
  let lists = 0
  const told = await listUnreadyOfLeaders(tx, today)
  for (const list of Map.groupBy(told, ({ dayId, leaderId }) => `${dayId} ${leaderId}`).values()) {
    const team: ToldOf[] = []
    for (const one of list) if (await mayPrepare(tx, one, today)) team.push(one)
    const [first] = team
    if (first === undefined) continue
    const { dayId, leaderId, regionId, firstDay } = first
    if (!(await insertUnreadyList(tx, { dayId, leaderId, sentAt: now() }))) continue
    const { unready } = await getTermsOn(tx, regionId, firstDay)
    await tellLeader(tx, leaderId, { team, unready, today })
    lists += 1
  }
  return lists
}

async function mayPrepare(tx: Tx, { personId, municipalityId }: Unready, today: Day): Promise<boolean> {
  const [employed] = await gatherCandidates(tx, [personId], { today, within: [municipalityId] })
  return employed?.workplace !== undefined && employed.mayOpenContent
}
