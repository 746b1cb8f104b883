import { realNow } from '#platform'
import { attempt } from '#platform/db'
import { timeOfDay } from '#values'
import { insertMessageRule, type NewMessageRule } from '../../src/occasions/message-rules/message-rule.store.ts'
import type { World } from '../world.ts'
import type { Place } from './ground.ts'

/** What a region writes about course days. */
export interface MessageThings {
  readonly messageRuleId: number
}

export async function makeMessageRule({ db }: World, { regionId }: Pick<Place, 'regionId'>): Promise<MessageThings> {
  const words = { subject: 'Snart dags', body: 'Hej {namn}!' }
  const rule: NewMessageRule = {
    ...{ regionId, journeyId: null, name: 'En vecka före', reader: 'participant', occurs: 'before-first-day', days: 7 },
    ...{ atTime: timeOfDay('08:00'), fromName: 'Regionen', replyTo: 'kurs@region.example' },
    ...{ wording: { sv: words, en: words }, madeBy: null, madeAt: realNow(), replacesId: null },
  }
  return { messageRuleId: await attempt(db, (tx) => insertMessageRule(tx, rule)) }
}
