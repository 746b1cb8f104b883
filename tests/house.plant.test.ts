import assert from 'node:assert/strict'
import test from 'node:test'
import { plants } from './house/plants.ts'
import { houseRules } from './house/rules.ts'

/** The test of the house test: each kind of violation is planted in memory and seen, its innocent neighbour is not. */
for (const [sentence, rule] of Object.entries(houseRules)) {
  test(`a planted violation is caught: ${sentence}`, () => {
    const own = plants.filter((plant) => plant.rule === sentence)
    assert.ok(own.length > 0, 'no plant for this rule; add one to tests/house/plants*.ts')
    for (const { caught, innocent, beside = [] } of own) {
      for (const file of caught) {
        const seen = rule([...beside, file]).filter(({ path }) => path === file.path)
        assert.ok(seen.length > 0, `not caught: ${file.path}\n${file.text}`)
      }
      for (const file of innocent) {
        const seen = rule([...beside, file]).filter(({ path }) => path === file.path)
        assert.deepEqual(seen, [], `caught without cause: ${file.path}\n${file.text}`)
      }
    }
  })
}
