import type { Language } from '#values'
import { sheetAmount } from '../overview/amounts.view.tsx'
import { type Compared, type Cost, difference, inAll, shownRows } from './simulation.rules.ts'
import { text } from './simulation.text.ts'

interface Shown {
  readonly lang: Language
  readonly own: ReadonlySet<number> | undefined
}

/** A row a municipality and none for the sum, so that the columns add up; each flow today and as tried. */
export function simulationCsv(
  rows: readonly Compared[],
  { lang, own }: Shown,
): { columns: string[]; rows: string[][] } {
  const say = text[lang]
  const flows = (side: string) =>
    [say.flows.fixed, say.flows.days, say.flows.fee, say.sum].map((of) => `${of}, ${side}`)
  return {
    columns: [say.code, say.municipality, ...flows(say.today), ...flows(say.asTried), say.difference],
    rows: shownRows(rows, own, say.others).map((row) => [
      row.code,
      row.name,
      ...cellsOf(row.today),
      ...cellsOf(row.tried),
      sheetAmount(difference(row)),
    ]),
  }
}

function cellsOf(cost: Cost): string[] {
  return [cost.fixed, cost.days, cost.fee, inAll(cost)].map(sheetAmount)
}
