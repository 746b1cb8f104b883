import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvOf } from './csv.ts'

describe('a file for spreadsheets', () => {
  test('begins with the mark, has semicolons, and quotes what needs it', () => {
    assert.equal(
      csvOf(
        ['kommun', 'kr'],
        [
          ['Övertorneå', '16089,50'],
          ['a;b "c"', '1'],
        ],
      ),
      '\ufeffkommun;kr\r\nÖvertorneå;16089,50\r\n"a;b ""c""";1\r\n',
    )
  })
  test('no cell runs as a formula, and negative numbers stay numbers', () => {
    const [, row] = csvOf(['a'], [['=1+1', '+46', '-5', '-5,25', '@sum', '\t=1', '-1+2', '- 5']]).split('\r\n')
    assert.equal(row, "'=1+1;+46;-5;-5,25;'@sum;'\t=1;'-1+2;'- 5")
  })
  test('whatever is written comes back, or with an apostrophe before it', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (cells) => {
        const [, back = []] = parse(
          csvOf(
            cells.map((_, index) => String(index)),
            [cells],
          ),
          { bom: true, delimiter: ';' },
        )
        assert.deepEqual(
          back.map((cell: string, index: number) => (cell === cells[index] ? cell : cell.slice(1))),
          cells,
        )
      }),
    )
  })
})
