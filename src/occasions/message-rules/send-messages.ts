import { afterQuiet, type Mail, momentAt, now, postMails, today } from '#platform'
import type { Tx } from '#platform/db'
import type { Language } from '#values'
import { wordDay, wordDays } from '../occasion/day-lines.text.ts'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import { lockOccasion } from '../occasion/occasion.store.ts'
import { getSeatRule } from '../seats/seat-rule.store.ts'
import { type AboutOccasion, getAboutOccasion } from './about-occasion.store.ts'
import { fillIn, isDue, type MessageRule, type Placeholder, type Planned, sentKey } from './message.rules.ts'
import { insertSent } from './message-rule.store.ts'
import { getGathered } from './planned.store.ts'
import { text } from './written.text.ts'

/**
 * Sends what is due of an occasion's messages and has not been sent, under its lock, so that nobody is written to twice. They
 * lie in the outbox until the rule's time of day, never in quiet hours. Returns how many.
 */
export async function sendMessages(tx: Tx, occasionId: number, { site }: { readonly site: string }): Promise<number> {
  const { cancelledAt } = await lockOccasion(tx, occasionId)
  if (cancelledAt !== null) return 0
  const occasion = await getAboutOccasion(tx, occasionId)
  const gathered = await getGathered(tx, occasion, today())
  const due = gathered.planned.flatMap((planned) => {
    const rule = gathered.rules.find(({ id }) => id === planned.ruleId)
    const key = sentKey({ ...planned, address: planned.recipient.address })
    const goes = rule && isDue(planned, rule, { ...gathered.about, today: today() }) && !gathered.sent.has(key)
    return goes ? [{ rule, planned }] : []
  })
  if (due.length === 0) return 0
  const { quietFrom, quietUntil } = await getSeatRule(tx, { ...occasion, onDay: today() })
  const mails = due.map(({ rule, planned }) => ({
    ...mailOf({ rule, planned }, { ...occasion, site, days: gathered.days }),
    notBefore: afterQuiet(laterOf(momentAt(today(), rule.atTime), now()), { from: quietFrom, until: quietUntil }),
  }))
  const mailIds = await postMails(tx, mails)
  await insertSent(
    tx,
    due.map(({ planned: { ruleId, aboutKey, recipient } }, index) => ({
      ...{ ruleId, aboutKey, occasionId, personId: recipient.personId, address: recipient.address },
      ...{ mailId: mailIds[index] ?? 0, sentAt: now() },
    })),
  )
  return due.length
}

const laterOf = (one: Date, other: Date) => (one > other ? one : other)

interface About extends AboutOccasion {
  readonly site: string
  readonly days: readonly HeldDay[]
}

/** The letter that a planned message becomes. */
export function mailOf({ rule, planned }: { rule: MessageRule; planned: Planned }, about: About): Mail {
  const { recipient, dayId } = planned
  const lang: Language = recipient.language
  const { subject, body } = rule.wording[lang]
  const values = valuesOf(planned, about, lang)
  return {
    to: { personId: recipient.personId, address: recipient.address },
    language: lang,
    from: { name: rule.fromName, replyTo: rule.replyTo },
    subject: fillIn(subject, values),
    body: `${fillIn(body, values)}\n\n${text[lang].why(rule.fromName, dayId === null ? about.courseName : values.day)}`,
  }
}

function valuesOf({ recipient, dayId }: Planned, about: About, lang: Language): Record<Placeholder, string> {
  const theirs = about.days.filter(({ dayId: id }) => recipient.dayIds === undefined || recipient.dayIds.includes(id))
  const day = theirs.find((each) => each.dayId === dayId) ?? theirs[0]
  const own = recipient.reader === 'participant' || recipient.reader === 'waiting'
  return {
    name: recipient.name,
    course: about.courseName,
    days: wordDays(theirs, lang),
    day: day === undefined ? '' : wordDay(day.onDay, lang),
    time: day === undefined ? '' : `${day.starts}–${day.ends}`,
    place: day === undefined ? '' : day.place || day.link,
    people: recipient.people.join(', '),
    region: about.regionName,
    link: `${about.site}/occasions/${about.occasionId}${own ? '/place' : ''}`,
  }
}
