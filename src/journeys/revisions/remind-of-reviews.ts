import { now, postMail } from '#platform'
import type { Tx } from '#platform/db'
import { addDays, type Day } from '#values'
import { insertReminder, listRevisionsToReview } from './reminder.store.ts'
import { daysBeforeReview } from './revision.rules.ts'
import { text } from './revision.text.ts'

/** Reminds whoever answers for a travelled revision that its review date nears or has passed, once of each. */
export async function remindOfReviews(tx: Tx, day: Day): Promise<number> {
  const due = await listRevisionsToReview(tx, { today: day, soon: addDays(day, daysBeforeReview) })
  for (const { revisionId, kind, reviewOn, course, personId, address, language } of due) {
    await insertReminder(tx, { revisionId, kind, reviewOn, sentAt: now() })
    const say = text[language].letters[kind]
    const letter = { subject: say.subject(course), body: say.body(course, reviewOn) }
    await postMail(tx, { to: { personId, address }, language, ...letter })
  }
  return due.length
}
