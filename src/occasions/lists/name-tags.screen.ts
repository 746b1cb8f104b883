import { fitsA4 } from '#platform'
import {
  knownSheets,
  limits,
  type Measure,
  measures,
  parseMeasure,
  type TagSheet,
  tagsOn,
} from './label-sheets.rules.ts'
import type { ListParams } from './met.screen.ts'

/** What was asked for: sheets of labels from a place on, or one name a page; or what is wrong with it, field by field. */
export type TagsAsked =
  | { readonly ok: true; readonly on: { readonly sheet: TagSheet; readonly start: number } | 'folded' }
  | { readonly ok: false; readonly wrong: readonly TagFault[]; readonly most: number }

export interface TagFault {
  readonly field: 'format' | 'start' | Measure
  readonly fault: 'format' | 'start' | 'measure' | 'sheet'
}

/** Reads the choice of sheet, its own measures where it has them, and where on it to begin. */
export function readTags(query: ListParams['Querystring']): TagsAsked {
  const typed = (name: string) => String([query[name] ?? ''].flat()[0] ?? '').trim()
  const format = typed('format')
  if (format === 'folded') return { ok: true, on: 'folded' }
  const known = knownSheets.find(({ key }) => key === (format === '' ? knownSheets[0]?.key : format))
  if (known !== undefined) return startOn(known, typed('start'))
  if (format !== 'own') return { ok: false, wrong: [{ field: 'format', fault: 'format' }], most: 0 }
  const read = measures.map((measure) => ({ measure, value: parseMeasure(typed(measure), measure) }))
  const missing = read.filter(({ value }) => value === undefined)
  if (missing.length > 0)
    return { ok: false, wrong: missing.map(({ measure }) => ({ field: measure, fault: 'measure' })), most: 0 }
  const at = (measure: Measure) => read.find((one) => one.measure === measure)?.value ?? limits[measure].least
  const sheet = {
    ...{ columns: at('columns'), rows: at('rows'), width: at('width'), height: at('height') },
    ...{ left: at('left'), top: at('top'), gapX: at('gapX'), gapY: at('gapY') },
  }
  if (!fitsA4(sheet)) return { ok: false, wrong: [{ field: 'width', fault: 'sheet' }], most: 0 }
  return startOn(sheet, typed('start'))
}

function startOn(sheet: TagSheet, typed: string): TagsAsked {
  const start = typed === '' ? 1 : /^\d{1,3}$/.test(typed) ? Number(typed) : 0
  const most = tagsOn(sheet)
  if (start < 1 || start > most) return { ok: false, wrong: [{ field: 'start', fault: 'start' }], most }
  return { ok: true, on: { sheet, start } }
}
