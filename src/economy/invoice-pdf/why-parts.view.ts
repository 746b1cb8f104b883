import { formatKr } from '#design'
import type { AppendixLine } from '../appendix/appendix.rules.ts'
import { explainLine } from '../explain/explain-posting.view.ts'
import { text } from './invoice-pdf.text.ts'

const say = text.sv

type Part =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly points: readonly string[]; readonly isOrdered: boolean }

/** Why each line is what it is, in short: the sentence, the reckoning and the rules. Its rows are on the page itself. */
export function whyParts(lines: readonly AppendixLine[]): Part[] {
  const explained = lines.filter(({ postings }) => postings.length > 0)
  if (explained.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: say.whyTitle },
    { kind: 'paragraph', text: say.whyLead },
    ...explained.flatMap(partsOf),
  ]
}

function partsOf(line: AppendixLine): Part[] {
  const why = explainLine(line, 'sv')
  const rules = why.rules.map(({ name, source }) => say.rule(name, source)).join('\n')
  return [
    { kind: 'heading', level: 3, text: say.heading(line.position, line.text, formatKr(line.amountOre, 'sv')) },
    { kind: 'paragraph', text: why.sentence },
    ...(why.steps.length === 0 ? [] : [{ kind: 'list' as const, points: why.steps, isOrdered: false }]),
    ...(rules === '' ? [] : [{ kind: 'note' as const, text: rules }]),
  ]
}
