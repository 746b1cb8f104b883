/** How name tags lie on a sheet of A4, in millimetres. */
export interface TagSheet {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly gapX: number
  readonly gapY: number
}

interface KnownSheet extends TagSheet {
  readonly key: string
}

/** Common sheets by their measures; a sheet of any make that has the same measures is one of these. */
export const knownSheets: readonly KnownSheet[] = [
  { key: '8-90x60', columns: 2, rows: 4, width: 90, height: 60, left: 15, top: 28.5, gapX: 0, gapY: 0 },
  { key: '8-90x55', columns: 2, rows: 4, width: 90, height: 55, left: 15, top: 38.5, gapX: 0, gapY: 0 },
  { key: '10-90x54', columns: 2, rows: 5, width: 90, height: 54, left: 15, top: 13.5, gapX: 0, gapY: 0 },
  { key: '10-85x54', columns: 2, rows: 5, width: 85, height: 54, left: 15, top: 13.5, gapX: 10, gapY: 0 },
  { key: '10-80x50', columns: 2, rows: 5, width: 80, height: 50, left: 17.5, top: 13.5, gapX: 15, gapY: 5 },
  { key: '12-75x40', columns: 2, rows: 6, width: 75, height: 40, left: 22.5, top: 21, gapX: 15, gapY: 3 },
  { key: '21-63.5x38.1', columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.25, top: 15.15, gapX: 2.5, gapY: 0 },
  { key: '24-70x37', columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, gapX: 0, gapY: 0 },
]

export const tagFormats = [...knownSheets.map(({ key }) => key), 'folded', 'own'] as const

export const measures = ['columns', 'rows', 'width', 'height', 'left', 'top', 'gapX', 'gapY'] as const
export type Measure = (typeof measures)[number]

/** Between which a measure must lie; counts are whole. */
export const limits: Readonly<Record<Measure, { readonly least: number; readonly most: number }>> = {
  columns: { least: 1, most: 6 },
  rows: { least: 1, most: 20 },
  width: { least: 20, most: 210 },
  height: { least: 12, most: 297 },
  left: { least: 0, most: 100 },
  top: { least: 0, most: 100 },
  gapX: { least: 0, most: 100 },
  gapY: { least: 0, most: 100 },
}

/** A measure as typed, with comma or point and at most two decimals; nothing when it is none or outside its limits. */
export function parseMeasure(text: string, measure: Measure): number | undefined {
  const { least, most } = limits[measure]
  const isCount = measure === 'columns' || measure === 'rows'
  if (!(isCount ? /^\d{1,3}$/ : /^\d{1,3}([.,]\d{1,2})?$/).test(text.trim())) return undefined
  const value = Number(text.trim().replace(',', '.'))
  return value >= least && value <= most ? value : undefined
}

/** How many tags a sheet has. */
export const tagsOn = ({ columns, rows }: Pick<TagSheet, 'columns' | 'rows'>): number => columns * rows
