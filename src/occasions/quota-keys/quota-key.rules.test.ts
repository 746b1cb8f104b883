import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isRefusal } from '#values'
import { readWeights } from './quota-key.rules.ts'

const region = [
  { id: 1, name: 'Kalix' },
  { id: 2, name: 'Luleå' },
  { id: 3, name: 'Övertorneå' },
]
const read = (text: string) => {
  const answer = readWeights(text, region)
  return isRefusal(answer) ? answer.faults : answer.map(({ name, weight }) => `${name} ${weight}`)
}

describe('pasted rows', () => {
  for (const [what, text] of [
    ['tabs from a sheet', 'Kalix\t15 781\nLuleå\t78 609'],
    ['semicolons', 'Kalix;15781\nLuleå;78609'],
    ['commas', 'Kalix, 15781\nLuleå, 78609'],
    ['spaces', 'Kalix 15 781\nLuleå 78609'],
    ['headings and a sum', 'Kommun\tAntal\nKalix\t15781\nLuleå\t78609\nSumma\t94390'],
    ['codes, suffixes, case and quotes', '"2514 Kalix kommun";"15781"\r\n\r\nluleå;78609;'],
    ['letters composed another way', 'Kalix\t15781\nLulea\u030a\t78609'],
  ] as const)
    test(`are read from ${what}`, () => assert.deepEqual(read(text), ['Kalix 15781', 'Luleå 78609']))

  test('name the row of every fault, and one fault refuses them all', () => {
    const faults = read('Kalix;2,5\nKiruna;4\nLuleå\nTotalt;9\nKalix;4\nkalix;5\nÖvertorneå;-1')
    assert.deepEqual(faults, [
      { refused: 'notAWholeNumber', line: 1, written: '2,5' },
      { refused: 'unknownMunicipality', line: 2, written: 'Kiruna' },
      { refused: 'notNameAndNumber', line: 3, written: 'Luleå' },
      { refused: 'sumInside', line: 4, written: 'Totalt' },
      { refused: 'twice', line: 6, written: 'Kalix', first: 5 },
      { refused: 'notAWholeNumber', line: 7, written: '-1' },
    ])
  })

  test('a decimal sign is refused whichever it is, and so is a number too large to be people', () => {
    for (const written of ['12,5', '12.5', '1.000', '1e9', '999999999999', 'tolv', ''])
      assert.equal(isRefusal(readWeights(`Kalix;${written}`, region)), true, written)
  })

  test('nothing, and nothing to divide by, are no keys', () => {
    assert.deepEqual(read(' \n '), [{ refused: 'noRows' }])
    assert.deepEqual(read('Kalix;0\nLuleå;0'), [{ refused: 'noWeight' }])
    assert.deepEqual(read('Kalix;1\n'.repeat(301)), [{ refused: 'tooManyRows', rows: 301 }])
  })
})
