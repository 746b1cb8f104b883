import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { weightText } from '#values'
import { readMunicipalRows } from './municipal-rows.rules.ts'

const municipalities = [
  { id: 1, name: 'Kalix', municipalityCode: '2514' },
  { id: 2, name: 'Luleå', municipalityCode: '2580' },
  { id: 3, name: 'Övertorneå', municipalityCode: '2518' },
]
const read = (text: string, numbers: 'whole' | 'decimal' = 'whole') => {
  const { rows, faults } = readMunicipalRows(text, { municipalities, numbers })
  return faults.length > 0 ? faults : rows.map(({ name, weight }) => `${name} ${weightText(weight)}`)
}

describe('rows of municipalities', () => {
  for (const [what, text] of [
    ['tabs from a sheet', 'Kalix\t15 781\nLuleå\t78 609'],
    ['semicolons', 'Kalix;15781\nLuleå;78609'],
    ['commas', 'Kalix, 15781\nLuleå, 78609'],
    ['spaces', 'Kalix 15 781\nLuleå 78609'],
    ['headings and a sum', 'Kommun\tAntal\nKalix\t15781\nLuleå\t78609\nSumma\t94390'],
    ['codes, suffixes, case and quotes', '"2514 Kalix kommun";"15781"\r\n\r\nluleå;78609;'],
    ['a column of codes', '2514;Kalix;15781\n2580;Luleå;78609'],
    ['codes alone', '2514;15781\n2580 78609'],
    ['letters composed another way', 'Kalix\t15781\nLulea\u030a\t78609'],
  ] as const)
    test(`are read from ${what}`, () => assert.deepEqual(read(text), ['Kalix 15781', 'Luleå 78609']))

  test('of people are whole; what was agreed may have decimals, with a comma or a point', () => {
    assert.deepEqual(read('Kalix;12,5\nLuleå;87.5', 'decimal'), ['Kalix 12.5', 'Luleå 87.5'])
    assert.deepEqual(read('Kalix;12,5'), [{ refused: 'notAWholeNumber', line: 1, written: '12,5' }])
    assert.deepEqual(read('Kalix;en halv', 'decimal'), [{ refused: 'notANumber', line: 1, written: 'en halv' }])
  })
  test('where they are whole, a decimal sign is refused whichever it is, and so is a number too large to be people', () => {
    for (const written of ['12,5', '12.5', '1.000', '1e9', '999999999999', 'tolv', '-1', ''])
      assert.equal(
        readMunicipalRows(`Kalix;${written}`, { municipalities, numbers: 'whole' }).faults.length,
        1,
        written,
      )
  })
  test('name the row of every fault', () => {
    assert.deepEqual(read('Kalix;2,5\nKiruna;4\nLuleå\nTotalt;9\nKalix;4\nkalix;5\nÖvertorneå;-1'), [
      { refused: 'notAWholeNumber', line: 1, written: '2,5' },
      { refused: 'unknownMunicipality', line: 2, written: 'Kiruna' },
      { refused: 'notNameAndNumber', line: 3, written: 'Luleå' },
      { refused: 'sumInside', line: 4, written: 'Totalt' },
      { refused: 'twice', line: 6, written: 'Kalix', first: 5 },
      { refused: 'notAWholeNumber', line: 7, written: '-1' },
    ])
  })
  test('nothing, and nothing to share by, are no keys', () => {
    assert.deepEqual(read(' \n;;\n '), [{ refused: 'noRows' }])
    assert.deepEqual(read('Kalix;0\nLuleå;0'), [{ refused: 'noWeight' }])
    assert.deepEqual(read('Kalix;1\n'.repeat(401)), [{ refused: 'tooManyRows', rows: 401 }])
  })
  test('a sum that was pasted along is told, to be compared', () => {
    const { sum } = readMunicipalRows('Kalix;1\nLuleå;2\nSumma;4', { municipalities, numbers: 'whole' })
    assert.equal(sum && weightText(sum), '4')
  })
})
