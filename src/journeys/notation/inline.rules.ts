import type { Rich, Run } from '../content/body.rules.ts'

/*
 * Within a line: **strong**, *emphasis*, [words](https://…), <br> for a new line. A backslash before a mark makes it a plain
 * character. There are no other rules of where a mark may stand, so that whatever is written comes back as it was.
 */

const entities = { ' ': '&#32;', '\t': '&#9;' } as const
const entityAt = /^&#(32|9);/

/** Plain words in the notation, so that none of their characters is read as a mark. */
export function writePlain(text: string): string {
  const escaped = text.replace(/[\\*[\]|]|&(?=#(?:32|9);)|<(?=br>)/g, '\\$&').replace(/\r\n?|\n/g, '<br>')
  // Space at an end would be cut off as what surrounds a text.
  return escaped.replace(/^[ \t]|[ \t]$/g, (space) => (space === '\t' ? entities['\t'] : entities[' ']))
}

/** Words with their emphasis and links in the notation. */
export function writeRich(rich: Rich): string {
  if (typeof rich === 'string') return writePlain(rich)
  return joined(rich).map(writeRun).join('')
}

function writeRun({ text, mark, href }: Run): string {
  const around = mark === 'strong' ? '**' : mark === 'emphasis' ? '*' : ''
  const said = `${around}${writePlain(text)}${around}`
  return href === undefined ? said : `[${said}](${writeTarget(href)})`
}

/** What stands in the round brackets of a link. */
export function writeTarget(target: string): string {
  return target.replace(/[\\()]/g, '\\$&').replace(/\s/g, (space) => encodeURIComponent(space))
}

/** Words in the notation as they are said. */
export function readRich(text: string): Rich {
  const runs = joined(readRuns(text))
  const [first] = runs
  if (first === undefined) return ''
  return runs.length === 1 && first.mark === undefined && first.href === undefined ? first.text : runs
}

/** The same where nothing can be said with emphasis. */
export function readPlain(text: string): string {
  const rich = readRich(text)
  return typeof rich === 'string' ? rich : rich.map((run) => run.text).join('')
}

/** Runs that are said in the same way made one, and none empty. */
export function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = []
  for (const run of runs) {
    const last = made.at(-1)
    if (run.text === '') continue
    if (last !== undefined && last.mark === run.mark && last.href === run.href) {
      made[made.length - 1] = { ...last, text: last.text + run.text }
    } else made.push(run)
  }
  return made
}

function readRuns(text: string): Run[] {
  const runs: Run[] = []
  let at = 0
  while (at < text.length) {
    const found = linkAt(text, at) ?? markAt(text, at) ?? characterAt(text, at)
    runs.push(...found.runs)
    at = found.next
  }
  return runs
}

interface Found {
  readonly runs: readonly Run[]
  readonly next: number
}

function characterAt(text: string, at: number): Found {
  const rest = text.slice(at, at + 5)
  const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest)?.[1]
  if (escaped !== undefined) return { runs: [{ text: escaped }], next: at + 2 }
  const entity = entityAt.exec(rest)?.[1]
  if (entity !== undefined) return { runs: [{ text: entity === '9' ? '\t' : ' ' }], next: at + entity.length + 3 }
  if (rest.startsWith('<br>')) return { runs: [{ text: '\n' }], next: at + 4 }
  return { runs: [{ text: text[at] ?? '' }], next: at + 1 }
}

/** Without the spaces around it; one that may not break is a character like others. */
export function trimmed(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '')
}

const isSpace = (character: string | undefined) => character === ' ' || character === '\t'

function markAt(text: string, at: number): Found | undefined {
  const around = text.startsWith('**', at) ? '**' : text[at] === '*' ? '*' : undefined
  if (around === undefined) return undefined
  const from = at + around.length
  const to = unescaped(text, { mark: around, from })
  if (to === undefined || to === from || isSpace(text[from]) || isSpace(text[to - 1])) {
    return { runs: [{ text: around }], next: from }
  }
  const mark = around === '**' ? 'strong' : 'emphasis'
  // Nothing is emphasised twice: a mark within a mark is a character.
  const said = readPlain(text.slice(from, to).replace(/\\.|\*/gs, (each) => (each === '*' ? '\\*' : each)))
  return { runs: [{ text: said, mark }], next: to + around.length }
}

function linkAt(text: string, at: number): Found | undefined {
  const link = bracketsAt(text, at)
  if (link === undefined || link.words === '' || !/^\S+$/.test(link.target)) return undefined
  const href = link.target.replace(/\\([\\()])/g, '$1')
  const runs = readRuns(link.words).map((run) => ({ ...run, href }))
  return runs.length === 0 ? undefined : { runs, next: link.next }
}

/** `[words](target)` at a place of a text: both as written, and where it ends. */
export function bracketsAt(text: string, at: number): { words: string; target: string; next: number } | undefined {
  if (text[at] !== '[') return undefined
  const middle = unescaped(text, { mark: ']', from: at + 1 })
  if (middle === undefined || text[middle + 1] !== '(') return undefined
  const end = unescaped(text, { mark: ')', from: middle + 2 })
  if (end === undefined) return undefined
  const target = trimmed(text.slice(middle + 2, end))
  return { words: text.slice(at + 1, middle), target, next: end + 1 }
}

/** Where a mark next stands that no backslash makes plain. */
function unescaped(text: string, { mark, from }: { mark: string; from: number }): number | undefined {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text.startsWith(mark, at)) return at
  }
  return undefined
}

/** The cells of a row, between bars that no backslash makes plain. */
export function cellsOf(row: string): string[] {
  const cells: string[] = []
  const inner = trimmed(row).replace(/^\|/, '')
  let from = 0
  for (;;) {
    const bar = unescaped(inner, { mark: '|', from })
    const cell = trimmed(inner.slice(from, bar))
    if (bar !== undefined || cell !== '') cells.push(cell)
    if (bar === undefined) return cells.length === 0 ? [''] : cells
    from = bar + 1
  }
}
