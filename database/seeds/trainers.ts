import { today } from '#platform'
import type { Tx } from '#platform/db'
import { addTeamMember } from '#trainers'
import { addDays, isRefusal } from '#values'

/** How long the teams have been there: longer than the oldest occasion of the demo. */
const sinceDays = 2 * 365

const teams = [
  { region: 'norrbottens-kommuner', email: 'karin@lulea.example', role: 'course-leader' },
  { region: 'norrbottens-kommuner', email: 'ulf@boden.example', role: 'trainer' },
  { region: 'norrbottens-kommuner', email: 'rosa@pitea.example', role: 'reserve' },
] as const

/** The team of Barn och unga in Norrbotten, in every course of the step Ny that is held on days. */
export async function seedTrainers(tx: Tx): Promise<void> {
  const from = addDays(today(), -sinceDays)
  const courses = await tx
    .selectFrom('course')
    .innerJoin('step', 'step.id', 'course.stepId')
    .innerJoin('journey', 'journey.id', 'step.journeyId')
    .select('course.id')
    .where('journey.slug', '=', 'barn-och-unga')
    .where('step.slug', '=', 'ny')
    .where('course.delivery', '=', 'course-days')
    .orderBy('course.position')
    .execute()
  for (const { region, email, role } of teams) {
    const regionId = (
      await tx.selectFrom('organisation').select('id').where('slug', '=', region).executeTakeFirstOrThrow()
    ).id
    const personId = (await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow())
      .id
    for (const { id: courseId } of courses) {
      const actor = { personId: null, address: null }
      const added = await addTeamMember(tx, { regionId, courseId, personId, role, from, actor })
      if (isRefusal(added)) throw new Error(`the team refused ${email}`)
    }
  }
}
