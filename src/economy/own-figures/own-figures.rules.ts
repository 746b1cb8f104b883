import { isWholeKr, kr, krFromText, type Ore, parseWeight, type Refusal, weight } from '#values'
import type { AllocationBasis, Inhabitants } from '../allocation/fixed-cost.rules.ts'

/** So large that no region meets them, so small that every sum is exact. */
export const most = { rows: 300, cost: kr(1_000_000_000), fee: kr(1000), inhabitants: 100_000_000, name: 80 }

/** A municipality as someone typed it, on a line of what was pasted or of the form. */
export interface TypedRow {
  readonly line: number
  readonly name: string
  readonly inhabitants: string
}

/** A row that says what the others add up to; undefined when it does not say a number. */
export interface SumRow {
  readonly name: string
  readonly inhabitants: number | undefined
}

export interface TypedFigures {
  readonly cost: string
  readonly fee: string
  readonly rows: readonly TypedRow[]
}

export type AmountFault = 'not-an-amount' | 'below-zero' | 'too-large' | 'not-whole-kronor'

type AtLine<Word extends string> = Refusal<Word> & { readonly line: number; readonly name: string }

/** What is wrong with a row, or with all of them. */
export type RowsFault =
  | Refusal<'no-rows'>
  | (Refusal<'too-many-rows'> & { readonly rows: number })
  | Refusal<'nobody-lives-there'>
  | AtLine<'not-name-and-count'>
  | AtLine<'no-name'>
  | AtLine<'name-too-long'>
  | (AtLine<'name-twice'> & { readonly first: number })
  | AtLine<'sum-row-inside'>
  | AtLine<'no-inhabitants'>
  | (AtLine<'not-a-count'> & { readonly written: string })

export interface FiguresRefusal extends Refusal<'figures'> {
  readonly cost: AmountFault | undefined
  readonly fee: AmountFault | undefined
  readonly rows: readonly RowsFault[]
}

/** Someone's own cost, fee and municipalities as a basis that can always be divided, or all that is wrong with them. */
export function readFigures({ cost, fee, rows }: TypedFigures): AllocationBasis | FiguresRefusal {
  const fixedCost = readAmount(cost, most.cost)
  const each = readAmount(fee, most.fee)
  const read = readRows(rows)
  const costFault = typeof fixedCost === 'string' ? fixedCost : isWholeKr(fixedCost) ? undefined : 'not-whole-kronor'
  if (costFault || typeof fixedCost === 'string' || typeof each === 'string' || 'faults' in read) {
    return {
      refused: 'figures',
      cost: costFault,
      fee: typeof each === 'string' ? each : undefined,
      rows: 'faults' in read ? read.faults : [],
    }
  }
  return { fixedCost, nationalFeeInOre: String(each), rows: read }
}

function readAmount(written: string, largest: Ore): Ore | AmountFault {
  const amount = krFromText(written)
  if (amount === undefined) return 'not-an-amount'
  if (amount < 0) return 'below-zero'
  return amount > largest ? 'too-large' : amount
}

function readRows(rows: readonly TypedRow[]): Inhabitants[] | { readonly faults: readonly RowsFault[] } {
  if (rows.length === 0) return { faults: [{ refused: 'no-rows' }] }
  if (rows.length > most.rows) return { faults: [{ refused: 'too-many-rows', rows: rows.length }] }
  const firsts = new Map<string, number>()
  const faults: RowsFault[] = []
  const read: Inhabitants[] = []
  for (const { line, name, inhabitants: written } of rows) {
    const first = firsts.get(name)
    const count = readCount(written)
    if (name === '') faults.push({ refused: 'no-name', line, name })
    else if (name.length > most.name) faults.push({ refused: 'name-too-long', line, name })
    else if (first !== undefined) faults.push({ refused: 'name-twice', line, name, first })
    else if (written === '') faults.push({ refused: 'no-inhabitants', line, name })
    else if (count === undefined) faults.push({ refused: 'not-a-count', line, name, written })
    else read.push({ key: name, inhabitants: count })
    firsts.set(name, first ?? line)
  }
  if (faults.length > 0) return { faults }
  return read.some(({ inhabitants }) => inhabitants > 0) ? read : { faults: [{ refused: 'nobody-lives-there' }] }
}

/** `15 781` as a whole number of people; a decimal sign would be a thousand to some and a part to others. */
export function readCount(written: string): number | undefined {
  const parsed = parseWeight(written)
  if (parsed === undefined || parsed < 0n || parsed > weight(most.inhabitants) || /[.,]/.test(written)) return undefined
  return Number(parsed / weight(1))
}
