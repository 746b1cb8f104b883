import { today } from '#platform'
import type { Db } from '#platform/db'
import { listTaughtCourses } from '#trainers'
import type { Asker } from '#values'
import { knownForms, type PlanGround, planGround } from '../planning/judge-plan.ts'
import type { PricePort } from '../ports.ts'
import { getSeatRule } from '../seats/seat-rule.store.ts'
import type { SheetCourse, SheetFacts } from './sheet.rules.ts'
import { listMembers, listPlannedAhead, listTasksAhead, teamsOf } from './sheet-ground.report.ts'

interface GatherFor {
  readonly asker: Asker
  readonly regionId: number
  readonly prices: PricePort
}

/** Everything that the rows of a sheet are held against, asked for once however many they are. */
export async function gatherSheet(db: Db, { asker, regionId, prices }: GatherFor) {
  const members = await listMembers(db, regionId, today())
  const people = [
    ...new Map(members.map(({ personId, name, email }) => [personId, { personId, name, email }])).values(),
  ]
  const facts: SheetFacts = {
    courses: await coursesFor(db, asker, regionId),
    people: new Map(people.map(({ email, personId }) => [email, personId])),
    today: today(),
  }
  const ground: PlanGround = { ...planGround(db, { regionId, prices }), teamOn: teamsOf(members) }
  const ids = people.map(({ personId }) => personId)
  const tasks = await listTasksAhead(db, ids, today())
  return { facts, ground, people, tasks, planned: await listPlannedAhead(db, regionId, today()) }
}

async function coursesFor(db: Db, asker: Asker, regionId: number): Promise<SheetCourse[]> {
  const taught = await listTaughtCourses(db, asker, regionId)
  const journeys = [...new Set(taught.map(({ journeyId }) => journeyId))]
  const rules = new Map(
    await Promise.all(
      journeys.map(async (journeyId) => {
        const rule = await getSeatRule(db, { regionId, journeyId, onDay: today() })
        return [journeyId, rule] as const
      }),
    ),
  )
  return taught.flatMap(({ courseId, courseName, journeyId, journeyName, days }) => {
    const rule = rules.get(journeyId)
    return rule ? [{ courseId, courseName, journeyName, rule, days: days.map(knownForms) }] : []
  })
}
