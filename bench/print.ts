import type { Figure } from './figure.ts'

/** One JSON object a line. */
export function printJson(figure: Figure): void {
  const { value, ratio, ...rest } = figure
  const { name, unit, limit, goal, holds } = rest
  const line = { name, value: rounded(value), unit, limit: rounded(limit), ratio: rounded(ratio), goal, holds }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const widths = [36, 12, 14, 12, 8, 6] as const

/** A row of the readable table. */
export function printRow({ name, value, unit, limit, ratio, goal, holds }: Figure): void {
  printCells([name, shown(value), unit, shown(limit), shown(ratio), shown(goal), holds ? 'holds' : 'DOES NOT HOLD'])
}

export function printHead(): void {
  printCells(['figure', 'value', 'unit', 'limit', 'ratio', 'goal', ''])
}

function printCells(cells: readonly string[]): void {
  const padded = cells.map((cell, index) => {
    const width = widths[index] ?? 0
    return index === 0 || index === 2 ? cell.padEnd(width) : cell.padStart(width)
  })
  process.stdout.write(`${padded.join(' ').trimEnd()}\n`)
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4))
}

function shown(value: number | null): string {
  if (value === null) return '–'
  return value >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}
