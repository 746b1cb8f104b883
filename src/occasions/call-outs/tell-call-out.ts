import { getCourse } from '#journeys'
import { getPersons, makeToken, type Person } from '#people'
import { afterQuiet, dayAt, linkTo, now, postMail, timeAt, today } from '#platform'
import type { Tx } from '#platform/db'
import { daysBetween, type Language } from '#values'
import { wordDay, wordDays } from '../occasion/day-lines.text.ts'
import { getOccasionFacts, listHeldDays } from '../occasion/occasion.store.ts'
import { listPlanners } from '../sharing/sharing.store.ts'
import { getStaffTermsOn } from '../staff-invitations/staff-rule.store.ts'
import { type CallOut, minutesToWait } from './call-out.rules.ts'
import { insertAsk } from './call-out.store.ts'
import { text } from './letter.text.ts'

const aMinute = 60_000

/** Asks someone to step in, by a letter with a link of its own. Nobody is woken for a day that is not today. */
export async function askOne(
  tx: Tx,
  callOut: CallOut,
  { personId, everyone }: { readonly personId: number; readonly everyone: boolean },
): Promise<void> {
  const { onDay, regionId, callOutId } = callOut
  const terms = await getStaffTermsOn(tx, regionId, today())
  const quiet = { from: terms.quietFrom, until: terms.quietUntil }
  const isToday = onDay <= today()
  const askedAt = isToday ? now() : afterQuiet(now(), quiet)
  const minutes = minutesToWait(terms, daysBetween(dayAt(askedAt), onDay))
  const ends = new Date(askedAt.getTime() + minutes * aMinute)
  const waitUntil = dayAt(askedAt) === onDay ? ends : afterQuiet(ends, quiet)
  const { token, tokenHash } = makeToken()
  await insertAsk(tx, { callOutId, personId, tokenHash, askedAt, waitUntil })
  const { course, dayOf } = await dayWords(tx, callOut)
  const [person] = (await getPersons(tx, [personId])).values()
  if (person === undefined) return
  const say = text[person.language]
  const until = wordMoment(waitUntil, person.language)
  const link = linkTo(`/call-outs/${token}`)
  const told = { day: dayOf(person.language), role: say.roles[callOut.role], until, link, everyone }
  const letter = { subject: say.ask.subject(course), body: say.ask.body(person.name, course, told) }
  await post(tx, person, letter, askedAt)
}

/** Tells whoever plans in the region. `what` says which letter. */
export async function tellPlanners(
  tx: Tx,
  callOut: CallOut,
  what: 'begun' | 'nobody' | 'filled' | 'leader',
): Promise<void> {
  const { regionId, occasionId, callOutId, name, filledByName } = callOut
  const { course, dayOf } = await dayWords(tx, callOut)
  for (const planner of (await getPersons(tx, await listPlanners(tx, regionId, today()))).values()) {
    const say = text[planner.language][what]
    const link = linkTo(`/occasions/${occasionId}/call-outs/${callOutId}`)
    const told = { name, taker: filledByName ?? '', day: dayOf(planner.language), link }
    await post(tx, planner, { subject: say.subject(course, told), body: say.body(course, told) })
  }
}

/** Tells planners that a reserve will not stand by: nobody is asked, for no place is empty. */
export async function tellReserveLeft(
  tx: Tx,
  about: { readonly name: string; readonly regionId: number; readonly occasionId: number; readonly dayId: number },
): Promise<void> {
  const { course, dayOf } = await dayWords(tx, about)
  for (const planner of (await getPersons(tx, await listPlanners(tx, about.regionId, today()))).values()) {
    const say = text[planner.language].reserveLeft
    const link = linkTo(`/occasions/${about.occasionId}/days/${about.dayId}/staff`)
    const told = { name: about.name, day: dayOf(planner.language), link }
    await post(tx, planner, { subject: say.subject(course, told), body: say.body(course, told) })
  }
}

/** Thanks whoever took the place. */
export async function tellTaker(tx: Tx, callOut: CallOut, link: string | undefined): Promise<void> {
  if (callOut.filledBy === null) return
  const { course, dayOf } = await dayWords(tx, callOut)
  for (const person of (await getPersons(tx, [callOut.filledBy])).values()) {
    const words = text[person.language]
    const told = { day: dayOf(person.language), role: words.roles[callOut.role], link }
    const say = words.taken
    await post(tx, person, { subject: say.subject(course), body: say.body(person.name, course, told) })
  }
}

/** Tells those who have not answered that they need not. */
export async function tellNoLonger(tx: Tx, callOut: CallOut, personIds: readonly number[]): Promise<void> {
  const { course, dayOf } = await dayWords(tx, callOut)
  for (const person of (await getPersons(tx, personIds)).values()) {
    const say = text[person.language].noLonger
    const body = say.body(person.name, course, dayOf(person.language))
    await post(tx, person, { subject: say.subject(course), body })
  }
}

/** Tells whoever was taken off the day by the planner. */
export async function tellLeft(tx: Tx, callOut: Pick<CallOut, 'personId' | 'occasionId' | 'dayId'>): Promise<void> {
  const { course, dayOf } = await dayWords(tx, callOut)
  for (const person of (await getPersons(tx, [callOut.personId])).values()) {
    const say = text[person.language].left
    const body = say.body(person.name, course, dayOf(person.language))
    await post(tx, person, { subject: say.subject(course), body })
  }
}

async function dayWords(tx: Tx, { occasionId, dayId }: Pick<CallOut, 'occasionId' | 'dayId'>) {
  const days = (await listHeldDays(tx, occasionId)).filter((day) => day.dayId === dayId)
  const { courseId } = await getOccasionFacts(tx, occasionId)
  const { name: course } = await getCourse(tx, courseId)
  return { course, dayOf: (lang: Language) => wordDays(days, lang) }
}

/** "torsdag 12 mars 2026 kl. 14.05" */
function wordMoment(moment: Date, lang: Language): string {
  const { at, clock } = text[lang]
  return at(wordDay(dayAt(moment), lang), timeAt(moment).replace(':', clock))
}

async function post(
  tx: Tx,
  { id, email, language }: Person,
  letter: { readonly subject: string; readonly body: string },
  notBefore?: Date,
): Promise<void> {
  const later = notBefore !== undefined && notBefore > now() ? { notBefore } : {}
  await postMail(tx, { to: { personId: id, address: email }, language, ...letter, ...later })
}
