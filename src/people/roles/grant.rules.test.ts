import assert from 'node:assert/strict'
import test from 'node:test'
import { day, type Grant, type Role, roles } from '#values'
import { type GrantPlace, rolesToGive, type WantedGrant, whyNotEndRole, whyNotGrant } from './grant.rules.ts'

const skr: GrantPlace = { id: 1, kind: 'national', name: 'SKR', withinIds: [1] }
const norrbotten: GrantPlace = { id: 2, kind: 'region-body', name: 'Norrbottens Kommuner', withinIds: [2, 1] }
const kalix: GrantPlace = { id: 3, kind: 'municipality', name: 'Kalix', withinIds: [3, 2, 1] }
const family: GrantPlace = { id: 4, kind: 'unit', name: 'Barn och familj', withinIds: [4, 3, 2, 1] }
const boden: GrantPlace = { id: 5, kind: 'municipality', name: 'Boden', withinIds: [5, 2, 1] }

const holding = (role: Role, place: GrantPlace) => ({
  personId: 7,
  grants: [{ role, organisationId: place.id, journeyId: null }],
})
const bo = holding('municipal-administrator', kalix)
const tor = holding('system-administrator', skr)
const today = day('2026-02-12')

function why(asker: typeof bo, wanted: Partial<WantedGrant>, held: Grant[] = []) {
  const grant: WantedGrant = { role: 'team-leader', place: family, journeyId: null, until: null, ...wanted }
  return whyNotGrant(grant, { asker, held, today })?.refused
}

test('a municipal administrator gives the municipality’s own roles, within the municipality', () => {
  assert.deepEqual(rolesToGive(bo), ['team-leader', 'municipal-administrator', 'head-of-social-services'])
  assert.equal(why(bo, {}), undefined)
  assert.equal(why(bo, { role: 'head-of-social-services', place: kalix }), undefined)
  assert.equal(why(bo, { place: boden }), 'not-yours-to-give')
  assert.equal(why(bo, { place: norrbotten }), 'not-yours-to-give')
  assert.equal(why(bo, { role: 'regional-project-manager', place: kalix }), 'not-yours-to-give')
  assert.equal(why(bo, { place: undefined }), 'not-yours-to-give')
})

test('a system administrator gives every role, where it belongs', () => {
  assert.deepEqual(rolesToGive(tor), roles)
  assert.equal(why(tor, { role: 'regional-project-manager', place: norrbotten, journeyId: 3 }), undefined)
  assert.equal(why(tor, { role: 'regional-project-manager', place: kalix }), 'wrong-place')
  assert.equal(why(tor, { role: 'team-leader', place: skr }), 'wrong-place')
})

test('others give none', () => {
  for (const role of roles) {
    if (role === 'municipal-administrator' || role === 'system-administrator') continue
    assert.equal(why(holding(role, skr), {}), 'not-yours-to-give', role)
  }
})

test('a team is led for every journey', () => {
  assert.equal(why(bo, { journeyId: 3 }), 'not-for-one-journey')
})

test('a role lasts at least today, and is not given twice', () => {
  assert.equal(why(bo, { until: today }), undefined)
  assert.equal(why(bo, { until: day('2026-02-11') }), 'ends-before-today')
  assert.equal(why(bo, {}, [{ role: 'team-leader', organisationId: 4, journeyId: null }]), 'held-already')
})

test('a role is ended by whoever could have given it, but nobody locks themselves out', () => {
  const held = { role: 'municipal-administrator' as const, personId: 7, place: kalix }
  assert.equal(whyNotEndRole(held, bo)?.refused, 'own-role')
  assert.equal(whyNotEndRole({ ...held, personId: 8 }, bo), undefined)
  assert.equal(whyNotEndRole({ ...held, personId: 8, place: boden }, bo)?.refused, 'not-yours-to-give')
  assert.equal(whyNotEndRole(undefined, bo)?.refused, 'not-yours-to-give')
})
