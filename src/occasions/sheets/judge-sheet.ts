import type { Day } from '#values'
import { judgePlan, type PlanGround } from '../planning/judge-plan.ts'
import type { OccasionPlan, OtherTask } from '../planning/plan.rules.ts'
import { type Head, headRow, readHead } from './columns.rules.ts'
import { columnOfFault, readRow } from './read-row.rules.ts'
import type { JudgedSheet, SheetFacts, SheetFault, SheetRow } from './sheet.rules.ts'

interface Ground {
  readonly facts: SheetFacts
  readonly ground: PlanGround
  /** What those in the teams do on other occasions. */
  readonly tasks: readonly OtherTask[]
  /** `course day` of what the region has planned already. */
  readonly planned: ReadonlySet<string>
}

/** Every row of a sheet, judged as it would be when it is made, the rows before it among what it is held against. */
export async function judgeSheet(cells: readonly (readonly string[])[], ground: Ground): Promise<JudgedSheet> {
  const at = headRow(cells)
  const head = readHead(cells[at] ?? [])
  if (head.missing.length > 0) return { head, rows: [] }
  const tasks = Map.groupBy(ground.tasks, ({ onDay }) => onDay)
  const seen = new Map<string, number>()
  const rows: SheetRow[] = []
  for (const [index, row] of cells.entries()) {
    if (index <= at || !isFilled(row, head)) continue
    const read = readRow(head, row, { number: index + 1, facts: ground.facts })
    const faults = await faultsOfRow(read, { ...ground, tasks, seen })
    const plan = faults.length === 0 ? read.plan : undefined
    if (plan) remember(plan, tasks)
    rows.push({ ...read, plan, faults })
  }
  return { head, rows }
}

interface Held extends Omit<Ground, 'tasks'> {
  readonly tasks: ReadonlyMap<Day, OtherTask[]>
  /** By course and first day, the row that says it. */
  readonly seen: Map<string, number>
}

async function faultsOfRow({ row, course, plan, faults }: SheetRow, held: Held): Promise<SheetFault[]> {
  if (!course || !plan) return [...faults]
  const { courseId } = course
  const key = `${courseId} ${plan.days[0]?.onDay}`
  const earlier = held.seen.get(key)
  if (earlier !== undefined) return [...faults, { column: 'on', day: 1, fault: 'twiceInSheet', row: earlier }]
  held.seen.set(key, row)
  const doubles: SheetFault[] = held.planned.has(key) ? [{ column: 'on', day: 1, fault: 'plannedAlready' }] : []
  const otherTasks = plan.days.flatMap(({ onDay }) => held.tasks.get(onDay) ?? [])
  const judged = await judgePlan(held.ground, { courseId, plan, today: held.facts.today, otherTasks })
  const ofPlan = judged.faults.map((fault): SheetFault => ({ ...columnOfFault(fault), fault: 'plan', plan: fault }))
  return [...faults, ...doubles, ...ofPlan]
}

function remember({ days }: OccasionPlan, tasks: Map<Day, OtherTask[]>): void {
  for (const { staff, onDay, starts, ends, endsDayAfter = false } of days)
    tasks.set(onDay, [
      ...(tasks.get(onDay) ?? []),
      ...staff.map((task) => ({ ...task, onDay, starts, ends, endsDayAfter })),
    ])
}

/** A row of the template where only the course and its hours stand has not been filled in. */
function isFilled(row: readonly string[], { columns }: Head): boolean {
  return row.some((cell, at) => {
    const name = columns[at]?.name
    return cell.trim() !== '' && name !== undefined && name !== 'starts' && name !== 'ends' && name !== 'course'
  })
}
