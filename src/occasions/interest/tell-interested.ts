import { getCourse } from '#journeys'
import { getPersons, type Person } from '#people'
import { linkTo, postMail, today } from '#platform'
import type { Tx } from '#platform/db'
import { wordDays } from '../occasion/day-lines.text.ts'
import { listHeldDays } from '../occasion/occasion.store.ts'
import { lockInterested, updateTold } from './interest.store.ts'
import { text } from './letter.text.ts'

export interface Dates {
  readonly courseId: number
  readonly regionId: number
  readonly occasionId: number
}

/**
 * Tells those who wait for dates of a course in the region that there are some, and once each of those who lead them. However
 * many occasions are planned in a day, each is told once.
 */
export async function tellInterested(tx: Tx, { courseId, regionId, occasionId }: Dates): Promise<void> {
  const waiting = await lockInterested(tx, { courseId, regionId, today: today() })
  if (waiting.length === 0) return
  const { name: course } = await getCourse(tx, courseId)
  const days = await listHeldDays(tx, occasionId)
  const readers = waiting.flatMap(({ personId, askedBy, leaderIds }) => [personId, askedBy, ...leaderIds])
  const persons = await getPersons(tx, readers)
  for (const { personId } of waiting) {
    const reader = persons.get(personId)
    if (reader === undefined) continue
    const say = text[reader.language].told
    const parts = {
      name: reader.name,
      course,
      days: wordDays(days, reader.language),
      link: linkTo(`/courses/${courseId}`),
    }
    await post(tx, reader, { subject: say.subject(course), body: say.body(parts) })
  }
  for (const [leaderId, team] of teamsOf(waiting)) {
    const reader = persons.get(leaderId)
    if (reader === undefined) continue
    const names = team.flatMap((id) => persons.get(id)?.name ?? []).map((name) => `– ${name}`)
    const say = text[reader.language].toldLeader
    const link = linkTo(`/occasions/${occasionId}/booking`)
    const parts = { name: reader.name, course, days: wordDays(days, reader.language), names: names.join('\n'), link }
    await post(tx, reader, { subject: say.subject(course, names.length), body: say.body(parts) })
  }
  await updateTold(
    tx,
    waiting.map(({ interestId }) => interestId),
    today(),
  )
}

/** Those who wait, by whoever asked for them or leads them; nobody is told of themselves twice. */
function teamsOf(waiting: Awaited<ReturnType<typeof lockInterested>>): Map<number, number[]> {
  const teams = new Map<number, number[]>()
  for (const { personId, askedBy, leaderIds } of waiting)
    for (const leaderId of new Set([askedBy, ...leaderIds]))
      if (leaderId !== personId) teams.set(leaderId, [...(teams.get(leaderId) ?? []), personId])
  return teams
}

async function post(tx: Tx, { id, email, language }: Person, letter: { subject: string; body: string }): Promise<void> {
  await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
}
