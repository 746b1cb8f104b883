import type { Block, List, Paragraph, Rich } from '../content/body.rules.ts'
import { bracketsAt, cellsOf, readPlain, readRich, trimmed } from './inline.rules.ts'

export type NotationFaultWord = 'box-not-closed' | 'box-holds-text-only' | 'row-of-other-length' | 'table-without-rows'

/** Something in a text that was not as it should be; `line` counts from 1. */
export interface NotationFault {
  readonly line: number
  readonly fault: NotationFaultWord
}

/** What a picture says as long as nobody has said it. A picture that says nothing has an empty text, written `-`. */
export const unsaid = '?'

interface Cursor {
  readonly lines: readonly string[]
  at: number
  readonly faults: NotationFault[]
}

/**
 * What is written in a text field, as blocks. Every text can be read, so that none is lost: what is not as it should be
 * becomes the nearest thing that it could be, and a fault that names its line.
 */
export function readNotation(text: string): { blocks: Block[]; faults: NotationFault[] } {
  const lines = text.split(/\r\n?|\n/).map(trimmed)
  const cursor: Cursor = { lines, at: 0, faults: [] }
  const blocks: Block[] = []
  while (cursor.at < lines.length) blocks.push(...nextBlocks(cursor))
  return { blocks, faults: cursor.faults }
}

const heading = /^(#{1,6})[ \t]+(.*)$/s
const boxStart = /^:::[ \t]*(?:fakta|fact)?(?:[ \t]+(.*))?$/s
const boxEnd = /^:::$/
const tableHead = /^(?:Tabell|Table):[ \t]*(.*)$/s
const listPoint = /^(?:([-*+•–])|(\d{1,9})[.)])(?:[ \t]+(.*))?$/s

const lineOf = ({ lines }: Cursor, at: number) => lines[at] ?? ''
const isTable = (cursor: Cursor, at: number) =>
  lineOf(cursor, at).startsWith('|') || (tableHead.test(lineOf(cursor, at)) && lineOf(cursor, at + 1).startsWith('|'))
const isStart = (cursor: Cursor, at: number) => {
  const line = lineOf(cursor, at)
  return heading.test(line) || line.startsWith(':::') || listPoint.test(line) || isTable(cursor, at) || !!fileLine(line)
}

function nextBlocks(cursor: Cursor): Block[] {
  const line = lineOf(cursor, cursor.at)
  if (line === '' || boxEnd.test(line)) {
    cursor.at += 1
    return []
  }
  if (line.startsWith(':::')) return readBox(cursor)
  return [readBlock(cursor)]
}

function readBlock(cursor: Cursor): Block {
  const line = lineOf(cursor, cursor.at)
  const [, level, title = ''] = heading.exec(line) ?? []
  if (level !== undefined) {
    cursor.at += 1
    return { kind: 'heading', text: readPlain(title), ...(level.length > 2 && { level: 3 as const }) }
  }
  if (isTable(cursor, cursor.at)) return readTable(cursor)
  const file = fileLine(line)
  if (file !== undefined) {
    cursor.at += 1
    return file
  }
  return listPoint.test(line) ? readList(cursor) : readParagraph(cursor)
}

/** The lines of one paragraph or point, as one. */
function readWords(cursor: Cursor, first: string): Rich {
  const words = [first]
  cursor.at += 1
  while (lineOf(cursor, cursor.at) !== '' && !isStart(cursor, cursor.at)) {
    words.push(lineOf(cursor, cursor.at))
    cursor.at += 1
  }
  return readRich(words.join(' '))
}

function readParagraph(cursor: Cursor): Paragraph {
  return { kind: 'paragraph', text: readWords(cursor, lineOf(cursor, cursor.at)) }
}

function readList(cursor: Cursor): List {
  const pointAt = (at: number) => {
    const [whole, bullet, , words = ''] = listPoint.exec(lineOf(cursor, at)) ?? []
    return whole === undefined ? undefined : { isOrdered: bullet === undefined, words }
  }
  const isOrdered = pointAt(cursor.at)?.isOrdered === true
  const points: Rich[] = []
  for (;;) {
    // One empty line between points is still the same list; two part it.
    const skipped = points.length > 0 && lineOf(cursor, cursor.at) === '' ? 1 : 0
    const point = pointAt(cursor.at + skipped)
    if (point === undefined || point.isOrdered !== isOrdered) break
    cursor.at += skipped
    points.push(readWords(cursor, point.words))
  }
  return { kind: 'list', points, ...(isOrdered && { ordered: true as const }) }
}

function readTable(cursor: Cursor): Block {
  const [, caption] = tableHead.exec(lineOf(cursor, cursor.at)) ?? []
  if (caption !== undefined) cursor.at += 1
  const head = cellsOf(lineOf(cursor, cursor.at)).map(readPlain)
  cursor.at += 1
  if (/^\|[ \t:|-]*-[ \t:|-]*$/.test(lineOf(cursor, cursor.at))) cursor.at += 1
  const rows: Rich[][] = []
  for (; lineOf(cursor, cursor.at).startsWith('|'); cursor.at++) {
    const row = cellsOf(lineOf(cursor, cursor.at)).map(readRich)
    if (row.length !== head.length) cursor.faults.push({ line: cursor.at + 1, fault: 'row-of-other-length' })
    rows.push(row)
  }
  if (rows.length === 0) cursor.faults.push({ line: cursor.at, fault: 'table-without-rows' })
  return { kind: 'table', caption: readPlain(caption ?? ''), head, rows }
}

/** A picture or a download alone on its line. */
function fileLine(line: string): Block | undefined {
  const isImage = line.startsWith('!')
  const found = bracketsAt(line, isImage ? 1 : 0)
  if (found === undefined || found.next !== line.length) return undefined
  const [, file, caption] = /^fil:([^\s"]+)(?:\s+"(.*)")?$/s.exec(found.target) ?? []
  if (file === undefined) return undefined
  if (!isImage) return caption === undefined ? { kind: 'download', file, label: readPlain(found.words) } : undefined
  const said = trimmed(found.words)
  const alt = said === '-' ? '' : said === '' ? unsaid : readPlain(said)
  return { kind: 'image', file, alt, ...(caption !== undefined && { caption: readPlain(caption) }) }
}

/** A fact box holds paragraphs and lists; what else was written in it comes after it. */
function readBox(cursor: Cursor): Block[] {
  const begun = cursor.at
  const [, title = ''] = boxStart.exec(lineOf(cursor, begun)) ?? []
  const within: (Paragraph | List)[] = []
  const after: Block[] = []
  cursor.at += 1
  while (cursor.at < cursor.lines.length && !lineOf(cursor, cursor.at).startsWith(':::')) {
    const line = cursor.at + 1
    for (const block of nextBlocks(cursor)) {
      if (block.kind === 'paragraph' || block.kind === 'list') within.push(block)
      else {
        after.push(block)
        cursor.faults.push({ line, fault: 'box-holds-text-only' })
      }
    }
  }
  if (boxEnd.test(lineOf(cursor, cursor.at))) cursor.at += 1
  else cursor.faults.push({ line: begun + 1, fault: 'box-not-closed' })
  return [{ kind: 'fact', title: readPlain(title), blocks: within }, ...after]
}
