import { diffArrays, diffWordsWithSpace } from 'diff'
import type { RevisionContent } from '../content/revision.rules.ts'
import { type Difference, type LinePair, paired, type Stretch } from './differences.rules.ts'
import { entriesOf, type Line, type SectionWord } from './flatten.rules.ts'

const sections: readonly SectionWord[] = ['about', 'goal', 'item', 'day', 'source', 'material']

/** Two revisions side by side, part by part, line by line, word by word. */
export function compareRevisions(before: RevisionContent, after: RevisionContent): Difference[] {
  const [earlier, later] = [entriesOf(before), entriesOf(after)]
  return sections.flatMap((section) => {
    const of = (entries: typeof earlier) => entries.filter((entry) => entry.section === section)
    return paired(of(earlier), of(later)).map((pair): Difference => {
      const entry = pair.after ?? pair.before
      const kind = pair.before === undefined ? 'added' : pair.after === undefined ? 'removed' : 'kept'
      return {
        ...{ section, kind, key: entry?.key ?? '', name: entry?.name ?? '', isMoved: pair.isMoved },
        ...{ from: pair.before?.place ?? '', to: pair.after?.place ?? '' },
        lines: compareLines(pair.before?.lines ?? [], pair.after?.lines ?? []),
      }
    })
  })
}

/** Lines that are the same stand side by side; between them those that were removed meet those that were added. */
export function compareLines(before: readonly Line[], after: readonly Line[]): LinePair[] {
  const isSame = (one: Line, other: Line) => one.field === other.field && one.text === other.text
  const pairs: LinePair[] = []
  let removed: Line[] = []
  let added: Line[] = []
  const meet = () => {
    pairs.push(...meeting(removed, added))
    removed = []
    added = []
  }
  for (const change of diffArrays([...before], [...after], { comparator: isSame })) {
    if (change.removed) removed = [...removed, ...change.value]
    else if (change.added) added = [...added, ...change.value]
    else {
      meet()
      for (const { field, text } of change.value) {
        const whole = [{ text, isChanged: false }]
        pairs.push({ field, kind: 'same', before: whole, after: whole })
      }
    }
  }
  meet()
  return pairs
}

/** Each removed line meets the next added one of its kind: together they are a line that changed. */
function meeting(removed: readonly Line[], added: readonly Line[]): LinePair[] {
  const left = [...added]
  const pairs = removed.flatMap((was): LinePair[] => {
    const at = left.findIndex(({ field }) => field === was.field)
    const all = (text: string): Stretch[] => [{ text, isChanged: true }]
    if (at === -1) return [{ field: was.field, kind: 'removed', before: all(was.text), after: [] }]
    // What stands before the one it meets was added there, so that both sides keep their order.
    const [is, ...skipped] = left.splice(0, at + 1).reverse()
    const news = skipped.reverse().map(addedLine)
    return is === undefined ? news : [...news, { field: was.field, kind: 'changed', ...words(was.text, is.text) }]
  })
  return [...pairs, ...left.map(addedLine)]
}

function addedLine({ field, text }: Line): LinePair {
  return { field, kind: 'added', before: [], after: [{ text, isChanged: true }] }
}

function words(was: string, is: string): { before: Stretch[]; after: Stretch[] } {
  const parts = diffWordsWithSpace(was, is)
  const side = (not: 'added' | 'removed') =>
    parts
      .filter((part) => !part[not])
      .map(({ value, added, removed }) => ({ text: value, isChanged: added || removed }))
  return { before: side('added'), after: side('removed') }
}
