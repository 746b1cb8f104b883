import type { SourceFile } from './source.ts'
import { called, list, type Node, nodes, one, word } from './tree.ts'

/** SQL written as text: a template tagged `sql`, or a string that reads as a statement. Holes become a space. */
export interface SqlText {
  readonly text: string
  readonly offset: number
}

const statement =
  /^\s*(select\s[\s\S]*\sfrom\s|insert into\s|update\s+\S+\s+set\s|delete from\s|merge into\s|truncate\s|with\s+\w+\s+as\s*\(|lock table\s)/i

export function sqlTexts(file: SourceFile): SqlText[] {
  if (file.path.endsWith('.text.ts')) return []
  const tagged = nodes(file, 'TaggedTemplateExpression').flatMap((node) => {
    const tag = one(node, 'tag')
    const isSql = word(tag) === 'sql' || word(one(tag, 'object')) === 'sql'
    return isSql ? [one(node, 'quasi')] : []
  })
  const insideTags = new Set(tagged)
  const loose = [
    ...nodes(file, 'TemplateLiteral').filter((node) => !insideTags.has(node)),
    ...nodes(file, 'Literal').filter((node) => typeof node.value === 'string'),
  ]
  const templates = tagged.filter((node) => node !== undefined)
  return [
    ...templates.map((node) => ({ text: literalText(node), offset: node.start })),
    ...loose
      .map((node) => ({ text: literalText(node), offset: node.start }))
      .filter(({ text }) => statement.test(text)),
  ]
}

export interface Write {
  /** In SQL's spelling; undefined when the table is not named in sight. */
  readonly table: string | undefined
  readonly offset: number
}

const builders = new Set(['insertInto', 'replaceInto', 'updateTable', 'deleteFrom', 'mergeInto'])
const written =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?("?[a-z_][\w.]*"?)?/gi

/** Every table a file writes, by the builder or in SQL text. */
export function writesOf(file: SourceFile): Write[] {
  const built = nodes(file, 'CallExpression')
    .filter((call) => builders.has(called(call).name ?? '') && called(call).object)
    .map((call) => ({ table: tableNamed(list(call, 'arguments')[0]), offset: call.start }))
  const told = sqlTexts(file).flatMap(({ text, offset }) =>
    [...text.matchAll(written)]
      .filter((match) => !isNotAWrite(text, match))
      .map((match) => ({ table: match[1]?.replaceAll('"', '').toLowerCase(), offset })),
  )
  return [...built, ...told]
}

/** `for update`, `on update` and `do update set` change no table of their own. */
function isNotAWrite(text: string, match: RegExpExecArray): boolean {
  return (
    /^update/i.test(match[0]) &&
    /\b(for(\s+no\s+key)?|on|do|before|after|or|instead\s+of)\s+$/i.test(text.slice(0, match.index))
  )
}

function tableNamed(argument: Node | undefined): string | undefined {
  const name = argument?.type === 'Literal' ? word(argument) : undefined
  return name
    ?.replace(/\s+as\s+.*$/i, '')
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .trim()
}

export function literalText(node: Node): string {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : ''
  return list(node, 'quasis')
    .map((quasi) => (isRaw(quasi.value) ? quasi.value.raw : ''))
    .join(' ')
}

function isRaw(value: unknown): value is { raw: string } {
  return typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'string'
}
