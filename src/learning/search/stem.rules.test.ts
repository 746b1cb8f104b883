import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { isFoundBy, stemOf, termsOf } from './stem.rules.ts'

const sameStem: readonly (readonly string[])[] = [
  ['kurs', 'kursen', 'kurser', 'kurserna', 'kursernas', 'kursens'],
  ['utredning', 'utredningen', 'utredningar', 'utredningarna'],
  ['barn', 'barnen', 'barnet', 'barnets', 'barnens'],
  ['samtal', 'samtalet', 'samtalen'],
  ['flicka', 'flickan', 'flickor', 'flickorna', 'flickornas'],
  ['rättighet', 'rättigheten', 'rättigheter'],
  ['åtgärd', 'åtgärder', 'Åtgärderna'],
]

for (const [first = '', ...others] of sameStem)
  for (const other of others)
    test(`${other} has the stem of ${first}, and each finds the other`, () => {
      assert.ok(isFoundBy(first, stemOf(other)), `${stemOf(other)} in ${first}`)
      assert.ok(isFoundBy(other.toLowerCase(), stemOf(first)), `${stemOf(first)} in ${other}`)
    })

const finds: readonly (readonly [typed: string, word: string, isFound: boolean])[] = [
  ['kurs', 'grundkurs', true],
  ['kurs', 'kursledare', true],
  ['hem', 'hemmet', true],
  ['familjehem', 'familjehemmen', true],
  ['utredning', 'barnavårdsutredningar', true],
  ['lag', 'lagen', true],
  ['lag', 'slagen', false],
  ['lag', 'lagöverträdare', false],
  ['barn', 'barnkonventionen', true],
  ['ål', 'målet', false],
  ['bar', 'barn', true],
]

for (const [typed, word, isFound] of finds)
  test(`${typed} ${isFound ? 'finds' : 'does not find'} ${word}`, () =>
    assert.equal(isFoundBy(word, stemOf(typed)), isFound))

test('a word always finds itself, whatever it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zåäö0-9]{1,30}$/), (word) => {
      assert.ok(isFoundBy(word, stemOf(word)), `${word}: ${stemOf(word)}`)
    }),
  )
})

test('what is typed becomes words, each once, and nothing but words', () => {
  assert.deepEqual(termsOf('  Barnets bästa, barnets BÄSTA! %_\\ '), ['barnets', 'bästa'])
  assert.deepEqual(termsOf('?!'), [])
  assert.equal(termsOf('två tre fyra fem sex sju åtta nio tio').length, 8)
  assert.deepEqual(termsOf('hur är det med barnen'), ['barnen'])
  assert.deepEqual(termsOf('hur är det'), ['hur', 'är', 'det'])
})
