import pg from 'pg'
import type { Heard } from './overhear.ts'

/** Where the two acts differ, and the name that stands for it in the script. */
interface Known {
  readonly first: number
  readonly second: number
  readonly name: string
}

/**
 * The statements of an act as a pgbench script: what was the same for two persons is written as it was, an id that differed
 * becomes the variable it came from. `heard` are the same act for one person and for the next.
 */
export function pgbenchScript(
  [one, other]: readonly [readonly Heard[], readonly Heard[]],
  person: { readonly first: number; readonly second: number; readonly set: string },
): string {
  if (one.length !== other.length) throw new Error('the act took another path for the other person')
  const known: Known[] = [{ ...person, name: 'person' }]
  const statements = one.map((heard, index) => {
    const twin = other[index] ?? heard
    const said = withValues(heard, twin, known)
    const learnt = learn(heard, twin, `s${index}`)
    known.unshift(...learnt)
    return learnt.length > 0 ? `${said} \\gset s${index}_` : `${said};`
  })
  return [person.set, ...statements.flatMap(sumsFirst), ''].join('\n')
}

function withValues(heard: Heard, twin: Heard, known: readonly Known[]): string {
  const text = heard.text.replace(/\s+/g, ' ').trim()
  return text.replace(/\$(\d+)/g, (_, number: string) => {
    const index = Number(number) - 1
    return written(heard.values[index], twin.values[index], known)
  })
}

function written(value: unknown, twin: unknown, known: readonly Known[]): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' && value !== twin) return variable(value, twin, known)
  const text = plain(value)
  const twinText = plain(twin)
  return pg.escapeLiteral(text === twinText ? text : withNames(text, twinText, known))
}

/** A number that differs is one that was known, or one more than it. */
function variable(value: number, twin: unknown, known: readonly Known[]): string {
  const same = known.find(({ first, second }) => first === value && second === twin)
  if (same) return `:${same.name}`
  const before = known.find(({ first, second }) => first + 1 === value && second + 1 === twin)
  if (before) return `:${before.name}_and_1`
  throw new Error(`nothing that was read says where ${value} and ${String(twin)} come from`)
}

/**
 * Ids inside a text, such as `seat 12 day 7` or JSON; what else differs, such as a name, is left as it was for the first.
 * pgbench reads two colons as a cast, so a space goes between.
 */
function withNames(text: string, twin: string, known: readonly Known[]): string {
  return text.replace(/(:?)(\d+)/g, (whole, colon: string, digits: string) => {
    const found = known.find(
      ({ first, second }) => String(first) === digits && new RegExp(`\\b${second}\\b`).test(twin),
    )
    if (found === undefined) return whole
    return colon === '' ? `:${found.name}` : `: :${found.name}`
  })
}

function plain(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map((each) => JSON.stringify(each)).join(',')}}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The whole numbers of a single row that differ between the two persons. */
function learn({ rows }: Heard, twin: Heard, name: string): Known[] {
  const [row, ...more] = rows
  const [twinRow = {}] = twin.rows
  if (row === undefined || more.length > 0) return []
  return Object.entries(row).flatMap(([column, first]) => {
    const second = twinRow[column]
    const differs = typeof first === 'number' && typeof second === 'number' && first !== second
    return differs ? [{ first, second, name: `${name}_${column}` }] : []
  })
}

/** pgbench reckons outside the statement. */
function sumsFirst(statement: string): string[] {
  const sums = [...statement.matchAll(/:(\w+)_and_1/g)].map(([, name]) => `\\set ${name}_and_1 :${name} + 1`)
  return [...new Set(sums), statement]
}
