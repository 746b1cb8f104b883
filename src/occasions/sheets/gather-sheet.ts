import { today } from '#platform'
import type { Tx } from '#platform/db'
import { listTaughtCourses } from '#trainers'
import type { Asker } from '#values'
import { type PlanGround, planGround } from '../planning/judge-plan.ts'
import { knownForms } from '../planning/plan.rules.ts'
import type { PricePort } from '../ports.ts'
import { getSeatRule } from '../seats/seat-rule.store.ts'
import { judgeSheet } from './judge-sheet.ts'
import { type Sheet, type SheetCourse, type SheetFacts, teamsOf } from './sheet.rules.ts'
import { listMembers, listPlannedAhead, listTasksAhead } from './sheet-ground.store.ts'

interface GatherFor {
  readonly asker: Asker
  readonly regionId: number
  readonly prices: PricePort
}

/** Everything that the rows of a sheet are held against, asked for once however many they are. */
export async function gatherSheet(tx: Tx, { asker, regionId, prices }: GatherFor) {
  const members = await listMembers(tx, regionId, today())
  const people = [
    ...new Map(members.map(({ personId, name, email }) => [personId, { personId, name, email }])).values(),
  ]
  const facts: SheetFacts = {
    courses: await coursesFor(tx, asker, regionId),
    people: new Map(people.map(({ email, personId }) => [email, personId])),
    today: today(),
  }
  const ground: PlanGround = { ...planGround(tx, { regionId, prices }), teamOn: teamsOf(members) }
  const ids = people.map(({ personId }) => personId)
  const tasks = await listTasksAhead(tx, ids, today())
  return { facts, ground, people, tasks, planned: await listPlannedAhead(tx, regionId, today()) }
}

async function coursesFor(tx: Tx, asker: Asker, regionId: number): Promise<SheetCourse[]> {
  const taught = await listTaughtCourses(tx, asker, regionId)
  const journeys = [...new Set(taught.map(({ journeyId }) => journeyId))]
  const rules = new Map(
    await Promise.all(
      journeys.map(async (journeyId) => {
        const rule = await getSeatRule(tx, { regionId, journeyId, onDay: today() })
        return [journeyId, rule] as const
      }),
    ),
  )
  return taught.flatMap(({ courseId, courseName, journeyId, journeyName, days }) => {
    const rule = rules.get(journeyId)
    return rule ? [{ courseId, courseName, journeyName, rule, days: days.map(knownForms) }] : []
  })
}

/** A sheet row by row, and those it may name. What is being planned or has been is not looked at again. */
export async function lookAtSheet(tx: Tx, { cells, askedAt }: Sheet, given: GatherFor) {
  const gathered = await gatherSheet(tx, given)
  return { names: gathered.people, judged: await judgeSheet(askedAt ? [] : cells, gathered) }
}
