import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import readSheets from 'read-excel-file/node'
import yauzl from 'yauzl'
import { day } from '#values'
import { type XlsxSheet, xlsxOf } from './xlsx.ts'

const list: XlsxSheet = {
  name: 'Deltagare',
  above: ['Samtal och delaktighet'],
  columns: [
    { head: 'Namn', kind: 'text' },
    { head: 'Antal', kind: 'number' },
    { head: 'Dag', kind: 'day' },
  ],
  rows: [
    ['Åsa <b> & "Söner"', 3, day('2026-03-29')],
    ['+46 70', null, null],
  ],
}
/** The text of one file in the archive that a workbook is. */
async function partOf(bytes: Buffer, wanted: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault)
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== wanted) return zip.readEntry()
        zip.openReadStream(entry, async (unread, stream) => {
          if (unread) return reject(unread)
          resolve(Buffer.concat(await stream.toArray()).toString())
        })
      })
      zip.readEntry()
    })
  })
}
const sheetOne = (bytes: Buffer) => partOf(bytes, 'xl/worksheets/sheet1.xml')
const read = async (sheets: readonly XlsxSheet[]) => readSheets(await xlsxOf(sheets))

describe('a workbook', () => {
  test('has numbers as numbers and days as days, also the day when clocks change', async () => {
    const [sheet] = await read([list])
    assert.equal(sheet?.sheet, 'Deltagare')
    assert.deepEqual(sheet?.data, [
      ['Samtal och delaktighet', null, null],
      [null, null, null],
      ['Namn', 'Antal', 'Dag'],
      ['Åsa <b> & "Söner"', 3, new Date('2026-03-29T00:00:00Z')],
      ['+46 70', null, null],
    ])
  })
  test('keeps its head in sight', async () => {
    const xml = await sheetOne(await xlsxOf([list]))
    assert.match(xml, /<pane ySplit="3"[^>]*state="frozen"/)
  })
  test('runs nothing as a formula: every text is a text cell', async () => {
    const rows = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")'].map((text) => [text])
    const bytes = await xlsxOf([{ name: 'A', columns: [{ head: 'Namn', kind: 'text' }], rows }])
    const xml = await sheetOne(bytes)
    assert.ok(!xml.includes('<f'), xml)
    assert.equal(xml.match(/t="s"/g)?.length, 7)
    const [sheet] = await readSheets(bytes)
    assert.deepEqual(sheet?.data.slice(1, 4), [['=1+1'], ['+1'], ['-1']])
  })
  test('can be read whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 }), async (texts) => {
        const rows = texts.map((text) => ['x', text])
        const columns = ['A', 'B'].map((head) => ({ head, kind: 'text' as const }))
        const [sheet] = await read([{ name: texts[0] ?? '', columns, rows }])
        assert.equal(sheet?.data.length, texts.length + 1)
      }),
      { numRuns: 40 },
    )
  })
  test('has a sheet for each, though their names are long and alike', async () => {
    const name = 'Dag 1: en mycket lång rubrik/med streck'
    const sheets = await read([
      { ...list, name },
      { ...list, name },
      { ...list, name: '[]' },
    ])
    assert.equal(new Set(sheets.map(({ sheet }) => sheet)).size, 3)
    assert.ok(sheets.every(({ sheet }) => sheet.length > 0 && sheet.length <= 31))
  })
})
