import type { Entry, FieldWord, SectionWord } from './flatten.rules.ts'

/** A stretch of a line, the same on both sides or not. */
export interface Stretch {
  readonly text: string
  readonly isChanged: boolean
}

/** A line side by side: what it was and what it is. One side is empty when it was added or removed. */
export interface LinePair {
  readonly field: FieldWord
  readonly kind: 'same' | 'added' | 'removed' | 'changed'
  readonly before: readonly Stretch[]
  readonly after: readonly Stretch[]
}

/** A part side by side. It may both have moved and changed. */
export interface Difference {
  readonly section: SectionWord
  readonly key: string
  readonly name: string
  readonly kind: 'added' | 'removed' | 'kept'
  readonly isMoved: boolean
  readonly from: string
  readonly to: string
  readonly lines: readonly LinePair[]
}

export interface PairedEntry {
  readonly before: Entry | undefined
  readonly after: Entry | undefined
  readonly isMoved: boolean
}

/** The parts of one section on both sides: in the order they are in now, with what was removed where it stood. */
export function paired(before: readonly Entry[], after: readonly Entry[]): PairedEntry[] {
  const earlier = new Map(before.map((entry) => [entry.key, entry]))
  const later = new Map(after.map((entry) => [entry.key, entry]))
  const stay = new Set(
    longestInOrder(
      before.filter(({ key }) => later.has(key)).map(({ key }) => key),
      after,
    ),
  )
  const pairs = after.map((entry): PairedEntry => {
    const was = earlier.get(entry.key)
    const isMoved = was !== undefined && (was.place !== entry.place || !stay.has(entry.key))
    return { before: was, after: entry, isMoved }
  })
  before.forEach((entry, index) => {
    if (later.has(entry.key)) return
    const next = before.slice(index + 1).find(({ key }) => later.has(key))
    const at = next === undefined ? pairs.length : pairs.findIndex((pair) => pair.after?.key === next.key)
    pairs.splice(at === -1 ? pairs.length : at, 0, { before: entry, after: undefined, isMoved: false })
  })
  return pairs
}

/** The longest run of keys that stand in the same order on both sides; what is not in it has moved. */
function longestInOrder(keys: readonly string[], after: readonly Entry[]): string[] {
  const placeOf = new Map(after.map(({ key }, index) => [key, index]))
  let best: string[] = []
  const runs: string[][] = []
  for (const key of keys) {
    const place = placeOf.get(key) ?? -1
    const before = runs.filter((run) => (placeOf.get(run.at(-1) ?? '') ?? -1) < place)
    const longest = before.reduce<string[]>((most, run) => (run.length > most.length ? run : most), [])
    const run = [...longest, key]
    runs.push(run)
    if (run.length > best.length) best = run
  }
  return best
}

/** Whether anything in the part differs. */
export function differs({ kind, isMoved, lines }: Difference): boolean {
  return kind !== 'kept' || isMoved || lines.some((line) => line.kind !== 'same')
}

/** How many parts were added, removed, moved and changed. */
export function tally(all: readonly Difference[]): { added: number; removed: number; moved: number; changed: number } {
  const isChanged = ({ kind, lines }: Difference) => kind === 'kept' && lines.some((line) => line.kind !== 'same')
  return {
    added: all.filter(({ kind }) => kind === 'added').length,
    removed: all.filter(({ kind }) => kind === 'removed').length,
    moved: all.filter(({ isMoved }) => isMoved).length,
    changed: all.filter(isChanged).length,
  }
}
