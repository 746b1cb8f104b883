import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { exampleVoucher } from './example.rules.ts'
import { fixedWidthText } from './file-rows.rules.ts'
import {
  type CellKind,
  type ColumnFault,
  cellKinds,
  type FileColumn,
  type Layout,
  whyNotLayout,
} from './layout.rules.ts'
import { startLayout } from './start-layout.rules.ts'

const column = (cell: CellKind, start: number, width: number, given: Partial<FileColumn> = {}): FileColumn => ({
  ...{ cell, start, width, align: 'left', pad: ' ', amountForm: '1234,50', dateForm: '20260512' },
  ...{ constant: '', tooLong: 'refuse', ...given },
})
const layout = (...columns: FileColumn[]): Layout => ({ encoding: 'utf-8', lineEnd: 'lf', head: 'without', columns })

describe('a layout', () => {
  test('that a new form begins with is right', () => {
    assert.equal(whyNotLayout(startLayout, 'fixed-width'), undefined)
  })
  test('needs a column', () => assert.equal(whyNotLayout(layout(), 'csv')?.refused, 'no-columns'))
  const faults: readonly (readonly [string, Layout, ColumnFault])[] = [
    ['over another', layout(column('account', 1, 8), column('date', 8, 8)), { column: 1, fault: 'overlaps' }],
    ['around another', layout(column('account', 4, 2), column('date', 1, 8)), { column: 1, fault: 'overlaps' }],
    ['without width', layout(column('account', 1, 0)), { column: 0, fault: 'no-width' }],
    ['before the first position', layout(column('account', 0, 8)), { column: 0, fault: 'no-start' }],
    ['too far away', layout(column('account', 1999, 8)), { column: 0, fault: 'too-far' }],
    ['a fixed text of nothing', layout(column('constant', 1, 8)), { column: 0, fault: 'no-constant' }],
    ['zeros after', layout(column('number', 1, 8, { pad: '0' })), { column: 0, fault: 'zeros-to-the-left' }],
    ['a cut account', layout(column('account', 1, 2, { tooLong: 'cut' })), { column: 0, fault: 'cuts-figures' }],
  ]
  for (const [sentence, wrong, fault] of faults) {
    test(`is refused with the column at fault: ${sentence}`, () => {
      assert.deepEqual(whyNotLayout(wrong, 'fixed-width'), { refused: 'columns-at-fault', faults: [fault] })
    })
  }
  test('in CSV has no places to be wrong', () => {
    assert.equal(whyNotLayout(layout(column('account', 0, 0), column('date', 0, 0)), 'csv'), undefined)
  })
})

describe('a fixed-width row', () => {
  const rows = (...columns: FileColumn[]) => {
    const file = fixedWidthText([exampleVoucher], layout(...columns))
    assert.ok(typeof file === 'string', JSON.stringify(file))
    return file.split('\n').slice(0, -1)
  }
  test('has each value in its place, filled and placed as asked', () => {
    const right = { align: 'right' } as const
    const found = rows(
      column('amount', 20, 12, { ...right, pad: '0', amountForm: '123450' }),
      column('account', 1, 6),
      column('date', 7, 8, { dateForm: '260512' }),
      column('sign', 33, 1),
    )
    assert.deepEqual(found, [
      '1511  260512       000001705000 D',
      '3411  260512       -00001860000 K',
      '4631  260512       000000155000 D',
    ])
  })
  test('writes debit and credit apart, with a point or a comma', () => {
    const money = { align: 'right', amountForm: '1234.50' } as const
    assert.deepEqual(rows(column('debit', 1, 9, money), column('credit', 10, 9, money)), [
      ' 17050.00         ',
      '          18600.00',
      '  1550.00         ',
    ])
  })
  test('cuts words and refuses figures that are too long, by row and column', () => {
    assert.deepEqual(rows(column('text', 1, 7, { tooLong: 'cut' }))[0], 'Faktura')
    assert.deepEqual(fixedWidthText([exampleVoucher], layout(column('series', 1, 1), column('amount', 2, 8))), {
      ...{ refused: 'too-long', row: 2, column: 2, cell: 'amount', value: '-18600,00', width: 8 },
    })
  })
  test('is as long as its last column reaches, whatever the layout', () => {
    const placed = fc
      .array(
        fc.record({ cell: fc.constantFrom(...cellKinds), width: fc.integer({ min: 1, max: 70 }), gap: fc.nat(5) }),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((given) => {
        let start = 1
        return given.map(({ cell, width, gap }) => {
          const one = column(cell, start + gap, width, { constant: 'x' })
          start = one.start + width
          return one
        })
      })
    fc.assert(
      fc.property(placed, (columns) => {
        assert.equal(whyNotLayout(layout(...columns), 'fixed-width'), undefined)
        const file = fixedWidthText([exampleVoucher], layout(...columns))
        const end = Math.max(...columns.map(({ start, width }) => start + width - 1))
        if (typeof file === 'string')
          for (const row of file.split('\n').slice(0, -1)) assert.equal([...row].length, end)
        else assert.ok([...file.value].length > file.width)
      }),
    )
  })
})
