import { type Day, isWithin, type Refusal } from '#values'
import type { CourseDay, OccasionPlan, PlanFault } from '../planning/plan.rules.ts'
import type { SeatTerms } from '../seats/seat-rule.rules.ts'
import type { ColumnName, Head } from './columns.rules.ts'

/** Most rows that are taken at once. */
export const mostRows = 5000
export const mostCells = 60

/** A course that may be planned, with the name that a sheet calls it by. */
export interface SheetCourse {
  readonly courseId: number
  readonly courseName: string
  readonly journeyName: string
  readonly days: readonly CourseDay[]
  readonly rule: Pick<SeatTerms, 'opensDays' | 'closesDays'>
}

export interface SheetFacts {
  readonly courses: readonly SheetCourse[]
  /** Those in the region's teams, by address in small letters. */
  readonly people: ReadonlyMap<string, number>
  readonly today: Day
}

/** What is wrong in a row, at its column, with what is needed to say how it is mended. */
export type SheetFault = { readonly column: ColumnName; readonly day?: number } & (
  | {
      readonly fault: 'empty' | 'notADay' | 'ambiguousDay' | 'notATime' | 'unknownForm' | 'notANumber'
      readonly typed: string
    }
  | { readonly fault: 'unknownCourse'; readonly typed: string; readonly like: readonly string[] }
  | { readonly fault: 'severalCourses'; readonly typed: string; readonly journeys: readonly string[] }
  | { readonly fault: 'unknownPerson'; readonly typed: string }
  | { readonly fault: 'dayTooMany' | 'dayMissing'; readonly days: number }
  | { readonly fault: 'twiceInSheet'; readonly row: number }
  | { readonly fault: 'plannedAlready' | 'needsPair' }
  | { readonly fault: 'plan'; readonly plan: PlanFault }
)

/** A row as it is understood; the plan is there when nothing in it was unreadable. Rows count from 1 as in the sheet. */
export interface SheetRow {
  readonly row: number
  readonly course: SheetCourse | undefined
  readonly plan: OccasionPlan | undefined
  readonly faults: readonly SheetFault[]
}

/** The row that stopped the planning of a sheet, as the job wrote it down; undefined when nothing did. */
export function readStopped(
  fault: string | null,
): { readonly row: number; readonly faults: readonly PlanFault[] } | undefined {
  return fault === null ? undefined : JSON.parse(fault)
}

/** Most bytes of a file or of what is pasted. */
export const mostBytes = 4 * 1024 * 1024

export type CellsRefusal =
  | Refusal<'nothing'>
  | Refusal<'notASheet'>
  | Refusal<'oldExcel'>
  | (Refusal<'tooManyRows'> & { readonly rows: number; readonly most: number })

export type Cells = readonly (readonly string[])[]

/** A term's plan as it was put in, and how far it has come. */
export interface Sheet {
  readonly id: number
  readonly regionId: number
  readonly putInBy: number
  readonly putInAt: Date
  readonly name: string
  readonly cells: Cells
  readonly askedAt: Date | null
  readonly occasions: number
  readonly made: number
  readonly endedAt: Date | null
  readonly fault: string | null
}

export interface JudgedSheet {
  readonly head: Head
  /** Those that say something, in order. */
  readonly rows: readonly SheetRow[]
}

/** Someone's place in the team of a course. */
export interface Member {
  readonly personId: number
  readonly email: string
  readonly name: string
  readonly courseId: number
  readonly fromDay: Day
  readonly untilDay: Day | null
}

/** Who of them is in the team of a course on a day. */
export function teamsOf(members: readonly Member[]) {
  const byCourse = Map.groupBy(members, ({ courseId }) => courseId)
  return async (courseId: number, onDay: Day): Promise<ReadonlySet<number>> =>
    new Set(
      (byCourse.get(courseId) ?? [])
        .filter(({ fromDay, untilDay }) => isWithin(onDay, fromDay, untilDay))
        .map(({ personId }) => personId),
    )
}
