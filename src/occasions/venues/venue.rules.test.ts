import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostSeats, placeOf, readDegrees, readEquipment } from './venue.rules.ts'

test('the place of a day is its room, its house and the way there, each said once', () => {
  const address = 'Storgatan 1, Luleå'
  assert.equal(
    placeOf({ roomName: 'Stora salen', venueName: 'Folkets hus', address }),
    'Stora salen, Folkets hus, Storgatan 1, Luleå',
  )
  assert.equal(placeOf({ roomName: 'Folkets hus', venueName: 'Folkets hus', address: '' }), 'Folkets hus')
  assert.equal(
    placeOf({ roomName: 'Folkets hus, salen', venueName: 'folkets hus', address }),
    'Folkets hus, salen, Storgatan 1, Luleå',
  )
  assert.ok(placeOf({ roomName: 'a'.repeat(100), venueName: 'b'.repeat(100), address: 'c'.repeat(200) }).length <= 200)
})
test('equipment is words with something between them, each once', () => {
  assert.deepEqual(readEquipment('Projektor, whiteboard;  hörslinga\nprojektor,'), [
    'Projektor',
    'whiteboard',
    'hörslinga',
  ])
  assert.deepEqual(readEquipment('  '), [])
  assert.equal(readEquipment('x'.repeat(61)), undefined)
  assert.equal(readEquipment(Array.from({ length: 31 }, (_, n) => `sak ${n}`).join()), undefined)
})
test('degrees are read with a comma or a point, within the earth', () => {
  assert.equal(readDegrees('65,5848', 90), 65.5848)
  assert.equal(readDegrees(' -0.5° ', 90), -0.5)
  assert.equal(readDegrees('', 90), null)
  for (const wrong of ['91', 'norr', '65,58,48', '1e3', '65.5848 N'])
    assert.equal(readDegrees(wrong, 90), undefined, wrong)
  assert.equal(readDegrees('-181', 180), undefined)
})
test('the most seats are those of the largest room in use', () => {
  const rooms = [
    { capacity: 20, isEnded: false },
    { capacity: 90, isEnded: true },
  ]
  assert.equal(mostSeats(rooms), 20)
  assert.equal(mostSeats([]), 0)
})
