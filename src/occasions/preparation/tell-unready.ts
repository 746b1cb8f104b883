import { getPersons } from '#people'
import { postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day, Language } from '#values'
import { wordDay } from '../occasion/day-lines.text.ts'
import type { LeftItem } from '../readiness/shown.rules.ts'
import { text } from './letter.text.ts'
import type { UnreadyWay } from './preparation.rules.ts'

/** What a letter says of someone who is not ready. */
export interface NotReady {
  readonly personId: number
  readonly courseId: number
  readonly courseName: string
  readonly firstDay: Day
  readonly prepareBy: Day
  readonly left: readonly LeftItem[]
  readonly minutesLeft: number
}

/** Tells someone what is left, in good time or when those who lead the course have asked for it. */
export async function tellUnready(
  tx: Tx,
  unready: NotReady,
  { why, site }: { readonly why: 'reminder' | 'warning'; readonly site: string },
): Promise<void> {
  const person = (await getPersons(tx, [unready.personId])).get(unready.personId)
  if (person === undefined) return
  const { email: address, language, name } = person
  const say = text[language]
  const letter = say[why]
  const left = unready.left.map(({ title, minutes }) => say.item(title, minutes)).join('\n')
  const body = letter.body({ ...wordsOf(unready, language), name, left, minutes: say.minutes(unready.minutesLeft) })
  await postMail(tx, {
    to: { personId: unready.personId, address },
    subject: letter.subject(unready.courseName, wordDay(unready.prepareBy, language)),
    body: `${body}\n\n${say.reminder.link(`${site}/courses/${unready.courseId}`)}`,
    language,
  })
}

/** Tells a leader who in the team is not ready at the deadline, and what the region does then. */
export async function tellLeader(
  tx: Tx,
  leaderId: number,
  {
    team,
    unready,
    today,
  }: { readonly team: readonly (NotReady & { name: string })[]; readonly unready: UnreadyWay; readonly today: Day },
): Promise<void> {
  const leader = (await getPersons(tx, [leaderId])).get(leaderId)
  const [first] = team
  if (leader === undefined || first === undefined) return
  const { language } = leader
  const say = text[language].leader
  const minutes = text[language].minutes
  const people = team.map(({ name, left, minutesLeft }) => say.person(name, left.length, minutes(minutesLeft)))
  const told = { ...wordsOf(first, language), people: people.join('\n'), does: say.does[unready] }
  const who = team.length === 1 ? say.onePerson : say.persons(String(team.length))
  await postMail(tx, {
    to: { personId: leaderId, address: leader.email },
    subject: say.subject(first.courseName, who),
    body: today > first.prepareBy ? say.late(told) : say.body(told),
    language,
  })
}

/** Tells someone, and those who lead them, that the seat has gone to the next in the queue. */
export async function tellOfferedOn(
  tx: Tx,
  { personId, courseName, firstDay, prepareBy }: Omit<NotReady, 'left' | 'minutesLeft' | 'courseId'>,
  leaderIds: readonly number[],
): Promise<void> {
  const persons = await getPersons(tx, [personId, ...leaderIds])
  const person = persons.get(personId)
  for (const reader of persons.values()) {
    if (person === undefined) break
    const { id, email: address, language } = reader
    const say = text[language].offeredOn
    const words = [person.name, courseName, wordDay(firstDay, language), wordDay(prepareBy, language)] as const
    const letter =
      id === personId
        ? { subject: say.subject(courseName), body: say.body(...words) }
        : { subject: say.leaderSubject(person.name, courseName), body: say.leaderBody(...words) }
    await postMail(tx, { to: { personId: id, address }, language, ...letter })
  }
}

function wordsOf({ courseName, firstDay, prepareBy }: Omit<NotReady, 'left'>, language: Language) {
  return { course: courseName, begins: wordDay(firstDay, language), by: wordDay(prepareBy, language) }
}
