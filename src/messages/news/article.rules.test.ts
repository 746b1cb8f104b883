import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOf, readsFrom, spots } from './article.rules.ts'

const [kalix, norrbotten, luleå] = [1, 2, 3]
const maj = {
  employerIds: [kalix],
  grants: [
    { role: 'team-leader' as const, organisationId: kalix, journeyId: null },
    { role: 'trainer' as const, organisationId: norrbotten, journeyId: null },
  ],
}

test('each spot is a place and a topic of it', () => {
  for (const spot of spots) {
    const { place, topic } = placeOf(spot)
    assert.equal(`${place}/${topic}`, spot)
  }
})

test('at Stationen one reads from where one leads, on Plattformen from where one teaches', () => {
  assert.deepEqual(readsFrom('station', maj), [kalix])
  assert.deepEqual(readsFrom('trainer-platform', maj), [norrbotten])
  assert.deepEqual(readsFrom('region', maj), [kalix, norrbotten])
  assert.deepEqual(readsFrom('station', { employerIds: [luleå], grants: [] }), [])
})
