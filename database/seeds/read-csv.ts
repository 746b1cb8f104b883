import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** The rows of a file in `country/`, by column name. */
export async function readCsv(name: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(import.meta.dirname, 'country', name), 'utf8')
  return parse<Record<string, string>>(text, { columns: true, bom: true })
}

/** A cell that must hold something. */
export function cell(row: Record<string, string>, column: string): string {
  const value = row[column]
  if (value === undefined || value === '') throw new Error(`the column ${column} is empty in ${JSON.stringify(row)}`)
  return value
}
