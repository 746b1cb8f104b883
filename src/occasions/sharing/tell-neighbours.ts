import { getCourse } from '#journeys'
import { getOrganisation, getPersons } from '#people'
import { linkTo, postMail } from '#platform'
import type { Tx } from '#platform/db'
import type { Day } from '#values'
import { wordDay } from '../occasion/day-lines.text.ts'
import { text } from './letter.text.ts'

interface About {
  readonly courseId: number
  readonly regionId: number
  readonly firstDay: Day
  readonly seats: number
}

/** Tells those who plan in the other region that its municipalities can book. */
export async function tellShared(tx: Tx, personIds: readonly number[], about: About): Promise<void> {
  const { name: course } = await getCourse(tx, about.courseId)
  const { name: host } = await getOrganisation(tx, about.regionId)
  for (const { id, name, email, language } of (await getPersons(tx, personIds)).values()) {
    const say = text[language]
    const first = wordDay(about.firstDay, language)
    const parts = { name, course, host, seats: about.seats, first, link: linkTo('/occasions/elsewhere') }
    const letter = { subject: say.subject(course, host), body: say.body(parts) }
    await postMail(tx, { to: { personId: id, address: email }, language, ...letter })
  }
}
