import type { SourceFile } from './source.ts'

/** The words of a name or text, in lower case: `courseInstance`, `course-instance` and `course instance` are the same two. */
export function wordsIn(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-zåäö0-9]+/)
    .filter((each) => each !== '')
}

/** A word docs/words.md forbids: what to say instead, and the areas that may say it all the same. */
export interface Forbidden {
  readonly words: readonly string[]
  readonly written: string
  readonly instead: string
  readonly allowedIn: readonly string[]
}

export interface WordList {
  readonly rooms: ReadonlySet<string>
  readonly forbidden: readonly Forbidden[]
}

const notThis = /`([^`]+)`(?:\s*\(in ([^)]+) it may\))?/g

/** Reads docs/words.md: table rows under `## Rooms` name folders, the column `not` of the other tables forbids words. */
export function wordList(files: readonly SourceFile[]): WordList {
  const text = files.find(({ path }) => path === 'docs/words.md')?.text ?? ''
  const rooms = new Set<string>()
  const forbidden: Forbidden[] = []
  let section = ''
  let columns: string[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) [section, columns] = [line.slice(3).trim(), []]
    if (!line.startsWith('|')) continue
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    if (columns.length === 0) columns = cells
    else if (/^[-: |]+$/.test(line)) continue
    else if (section === 'Rooms') for (const match of (cells[0] ?? '').matchAll(/`([^`]+)`/g)) rooms.add(match[1] ?? '')
    else forbidden.push(...forbiddenIn(cells[columns.indexOf('not')] ?? '', cells[columns.indexOf('code')] ?? ''))
  }
  return { rooms, forbidden }
}

function forbiddenIn(not: string, instead: string): Forbidden[] {
  return [...not.matchAll(notThis)].map(([, written = '', areas = '']) => ({
    words: wordsIn(written),
    written,
    instead: instead.replaceAll('`', ''),
    allowedIn: areas.split(/,\s*/).filter((area) => area !== ''),
  }))
}

/** Whether a name says the forbidden word, in one or in many. */
export function says(name: string, words: readonly string[]): boolean {
  const spoken = wordsIn(name)
  return spoken.some((_, from) => words.every((each, i) => isSame(spoken[from + i], each)))
}

function isSame(spoken: string | undefined, word: string): boolean {
  return spoken === word || spoken === `${word}s` || spoken === `${word}es`
}
