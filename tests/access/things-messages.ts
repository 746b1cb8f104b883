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

export async function makeMessages(
  { db }: World,
  {
    regionId,
    occasionId,
    personId,
  }: Pick<Place, 'regionId'> & { readonly occasionId: number; readonly personId: number },
): Promise<MessageThings> {
  const words = { subject: 'Snart dags', body: 'Hej {namn}!' }
  const rule: NewMessageRule = {
    ...{ regionId, journeyId: null, name: 'En vecka före', reader: 'participant', occurs: 'before-first-day', days: 7 },
    ...{ atTime: timeOfDay('08:00'), fromName: 'Regionen', replyTo: 'kurs@region.example' },
    ...{ wording: { sv: words, en: words }, madeBy: null, madeAt: realNow(), replacesId: null },
  }
  const ruleId = await attempt(db, (tx) => insertMessageRule(tx, rule))
  const letter = { toPersonId: personId, toAddress: 'resenar@test.example', subject: 'Snart dags', body: 'Hej!' }
  const { id: mailId } = await db
    .insertInto('outboxMail')
    .values({ ...letter, language: 'sv', queuedAt: realNow() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const about = { ruleId, occasionId, aboutKey: 'seat 1', personId, address: letter.toAddress, mailId }
  await db
    .insertInto('messageSent')
    .values({ ...about, sentAt: realNow() })
    .execute()
  return { messageRuleId: ruleId }
}
