import { areaOf, inRoom, isCapability, isTest, shipped } from './places.ts'
import { at, type SourceFile, type Violation } from './source.ts'
import { sqlTexts, writesOf } from './sql.ts'
import { called, nodes } from './tree.ts'

const createTable = /^[ \t]*create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?"?([\w.]+)"?/gim
const ownerLine = /^[ \t]*--[ \t]*owner:[ \t]*([\w-]+)[ \t]*$/

interface Table {
  readonly name: string
  readonly owner: string | undefined
  readonly file: SourceFile
  readonly offset: number
}

/** The tables of the migrations, each with the area its `-- owner:` line names. */
export function tablesOf(files: readonly SourceFile[]): Table[] {
  return files
    .filter(({ path }) => path.startsWith('database/migrations/') && path.endsWith('.sql'))
    .flatMap((file) =>
      [...file.text.matchAll(createTable)].map((match) => {
        const above = file.text.slice(0, match.index).trimEnd().split('\n').at(-1) ?? ''
        return { name: match[1] ?? '', owner: ownerLine.exec(above)?.[1], file, offset: match.index }
      }),
    )
}

export function tablesHaveOwners(files: readonly SourceFile[]): Violation[] {
  return tablesOf(files).flatMap(({ name, owner, file, offset }) => {
    if (owner === undefined) return [at(file, offset, `${name} has no owner; write "-- owner: capability" above it`)]
    return isCapability(owner) || owner === 'platform'
      ? []
      : [at(file, offset, `${name} is owned by no area: ${owner}`)]
  })
}

/** A table is written only by the stores of its owner; a report writes none. */
export function tablesAreWrittenByOwners(files: readonly SourceFile[]): Violation[] {
  const owners = new Map(tablesOf(files).map(({ name, owner }) => [name, owner]))
  return shipped(files).flatMap((file) =>
    writesOf(file).flatMap(({ table, offset }) => {
      const wrong = whyNotWrite(file, table, owners)
      return wrong ? [at(file, offset, wrong)] : []
    }),
  )
}

function whyNotWrite(file: SourceFile, table: string | undefined, owners: Map<string, string | undefined>) {
  const area = areaOf(file.path)
  if (inRoom(file, 'report')) return 'a report writes no table'
  if (area !== 'platform' && !inRoom(file, 'store')) return `${table ?? 'a table'} is written in a store, nowhere else`
  if (table === undefined) return 'name the table that is written, so that its owner can be seen'
  if (!owners.has(table)) return area === 'platform' ? undefined : `no migration creates ${table}`
  const owner = owners.get(table)
  return owner === area ? undefined : `${table} belongs to ${owner}; call an action or store of ${owner} instead`
}

const reads = new Set(['selectFrom', 'selectNoFrom'])

/** Only stores and reports (and the platform's db) contain SQL at all. */
export function sqlIsInStores(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter((file) => !inRoom(file, 'store', 'report') && areaOf(file.path) !== 'platform' && !isTest(file.path))
    .flatMap((file) => {
      const built = nodes(file, 'CallExpression').filter((call) => reads.has(called(call).name ?? ''))
      const offsets = [...built.map(({ start }) => start), ...sqlTexts(file).map(({ offset }) => offset)]
      return offsets.map((offset) => at(file, offset, 'SQL belongs in a *.store.ts or *.report.ts'))
    })
}

/** An action is handed a transaction: it neither takes a `Db` nor starts one. */
export function actionsAreHandedTransactions(files: readonly SourceFile[]): Violation[] {
  return shipped(files)
    .filter((file) => isCapability(areaOf(file.path)) && inRoom(file, 'action', 'rules', 'view'))
    .flatMap((file) =>
      nodes(file, 'ImportSpecifier')
        .map((specifier) => ({
          specifier,
          name: file.text.slice(specifier.start, specifier.end).replace(/^type /, ''),
        }))
        .filter(({ name }) => name === 'Db' || name === 'attempt')
        .map(({ specifier, name }) =>
          at(file, specifier.start, `an action takes a Tx; only a screen or a job uses ${name}`),
        ),
    )
}
