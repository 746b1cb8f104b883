/** The data model as a package reports it: names as in the standard, `cmi.core.lesson_status`, with their values. */
export type PackageData = Readonly<Record<string, string>>

/** How a unit stands. Completed and passed are done; failed is answered, and may be tried again. */
export type Standing = 'not-begun' | 'begun' | 'completed' | 'passed' | 'failed'

export interface Result {
  readonly status: Standing
  /** In percent of what can be reached; null when the package says none. */
  readonly score: number | null
}

export interface UnitStanding {
  readonly title: string
  readonly status: Standing
  readonly score: number | null
  readonly bestScore: number | null
}

/** How a person stands in the package of an item: each unit, in order. */
export interface PackageStanding {
  readonly title: string
  readonly units: readonly UnitStanding[]
}

/** What is kept of a unit between the times it is open. */
export interface UnitState extends Result {
  readonly data: PackageData
  /** The unit said itself that it ended. */
  readonly isEnded: boolean
  readonly doneAt: Date | null
}

/** What a report comes to. SCORM 1.2, RTE 3.4.4 (lesson_status, score); 2004, RTE 4.2.4, 4.2.21, 4.2.22. */
export function resultOf(kind: string, data: PackageData): Result {
  return kind === 'scorm-1.2' ? olderResult(data) : newerResult(data)
}

export function isDone(status: Standing): boolean {
  return status === 'completed' || status === 'passed'
}

function olderResult(data: PackageData): Result {
  const said = data['cmi.core.lesson_status']
  const status = said === 'passed' || said === 'completed' || said === 'failed' ? said : 'begun'
  return { status, score: scoreIn(data, 'cmi.core.score') }
}

/** Success says more than completion: who passed is done, and who failed is not. */
function newerResult(data: PackageData): Result {
  const success = data['cmi.success_status']
  const scaled = numberIn(data['cmi.score.scaled'])
  const score = scaled === undefined ? scoreIn(data, 'cmi.score') : inPercent(scaled)
  if (success === 'passed' || success === 'failed') return { status: success, score }
  return { status: data['cmi.completion_status'] === 'completed' ? 'completed' : 'begun', score }
}

function scoreIn(data: PackageData, at: string): number | null {
  const raw = numberIn(data[`${at}.raw`])
  if (raw === undefined) return null
  const least = numberIn(data[`${at}.min`]) ?? 0
  const most = numberIn(data[`${at}.max`]) ?? 100
  return most > least ? inPercent((raw - least) / (most - least)) : null
}

function inPercent(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 10_000) / 100
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,12}(\.\d{1,12})?$/.test(text.trim()) ? Number(text) : undefined
}

/** A report as it is kept: texts only, of names of the data model only, such as the database takes them. */
export function cleanData(reported: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reported)
      .filter(([name]) => /^(cmi|adl)(\.[A-Za-z0-9_]{1,60}){1,8}$/.test(name))
      .slice(0, mostNames)
      .flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number'
          ? [[name, String(value).slice(0, longestValue).replaceAll('\0', '').toWellFormed()]]
          : [],
      ),
  )
}

const mostNames = 20_000
/** Four times what the standard asks to be kept of suspend_data. */
const longestValue = 256_000
