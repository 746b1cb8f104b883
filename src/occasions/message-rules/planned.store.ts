import type { Db } from '#platform/db'
import type { Day } from '#values'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { listHeldDays } from '../occasion/occasion.store.ts'
import type { AboutOccasion } from './about-occasion.store.ts'
import { type MessageRule, type OccasionDays, type Planned, plannedMessages } from './message.rules.ts'
import { listMessageRules, listSentKeys } from './message-rule.store.ts'
import { listRecipients } from './recipient.store.ts'

/** What the messages of an occasion are made of. */
export interface Gathered {
  readonly rules: readonly MessageRule[]
  readonly planned: readonly Planned[]
  readonly sent: ReadonlySet<string>
  readonly days: readonly HeldDay[]
  readonly about: OccasionDays
}

/** Every message that is meant for an occasion, sent or not. */
export async function getGathered(db: Db, occasion: AboutOccasion, on: Day): Promise<Gathered> {
  const { occasionId } = occasion
  const rules = await listMessageRules(db, occasion)
  const days = await listHeldDays(db, occasionId)
  const [first, last] = [days[0]?.onDay ?? on, days.at(-1)?.onDay ?? on]
  const about = { firstDay: first, lastDay: last, days }
  if (rules.length === 0 || days.length === 0) return { rules, planned: [], sent: new Set(), days, about }
  const recipients = await listRecipients(db, occasionId, on)
  return {
    rules,
    planned: plannedMessages(rules, recipients, about),
    sent: await listSentKeys(db, occasionId),
    days,
    about,
  }
}
