import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { houseRules } from './house/rules.ts'
import { readHouse, show } from './house/source.ts'

/** Raise it as the house grows: a test that reads nothing finds nothing. */
const atLeast = 150

const files = readHouse(join(import.meta.dirname, '..'))

test('the house was read', () => {
  const code = files.filter(({ path }) => path.startsWith('src/'))
  assert.ok(code.length >= atLeast, `only ${code.length} files under src were read`)
})

for (const [sentence, rule] of Object.entries(houseRules)) {
  test(sentence, () => {
    const violations = rule(files)
    if (violations.length > 0) assert.fail(`${violations.length} to mend\n${show(violations)}`)
  })
}
