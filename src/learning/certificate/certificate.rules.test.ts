import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { checkCodeLength, checkCodeLetters, readCheckCode, spellCheckCode } from './certificate.rules.ts'

const cases: [string, string | undefined][] = [
  ['23BC-DFGH-JKMN', '23BC-DFGH-JKMN'],
  ['23bc-dfgh-jkmn', '23BC-DFGH-JKMN'],
  [' 23bc dfgh jkmn ', '23BC-DFGH-JKMN'],
  ['23BCDFGHJKMN', '23BC-DFGH-JKMN'],
  ['23BC–DFGH–JKMN', '23BC-DFGH-JKMN'],
  ['23BC-DFGH-JKM', undefined],
  ['23BC-DFGH-JKMNP', undefined],
  ['23BC-DFGH-JKM0', undefined],
  ['23BC-DFGH-JKMA', undefined],
  ['', undefined],
  ["23BC-DFGH-JKM'", undefined],
]

for (const [typed, code] of cases) {
  test(`"${typed}" is read as ${code ?? 'no code'}`, () => assert.equal(readCheckCode(typed), code))
}

test('every code that can be made can be read', () => {
  const letter = fc.constantFrom(...checkCodeLetters)
  fc.assert(
    fc.property(fc.array(letter, { minLength: checkCodeLength, maxLength: checkCodeLength }), (letters) => {
      const code = spellCheckCode(letters.join(''))
      assert.match(code, /^.{4}-.{4}-.{4}$/)
      assert.equal(readCheckCode(code), code)
      assert.equal(readCheckCode(code.toLowerCase()), code)
    }),
  )
})

test('no letter of a code is taken for another', () => {
  for (const letter of '01AEIOUYL') assert.ok(!checkCodeLetters.includes(letter), letter)
})
