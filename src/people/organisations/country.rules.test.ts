import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import type { Agreement } from '../agreements/agreement.rules.ts'
import { type CountryMunicipality, regionsOf, statusOf } from './country.rules.ts'

const on = day('2026-11-22')
const until = (kind: Agreement['kind'], last: string): Agreement => ({
  kind,
  from: day('2021-07-01'),
  until: day(last),
})
const municipality = (name: string, agreements: Agreement[]): CountryMunicipality => ({
  id: name.length,
  name,
  municipalityCode: '0000',
  regionId: 1,
  regionName: 'Norrbottens Kommuner',
  agreements,
})
const lasting = '2028-06-30'
const kalix = municipality('Kalix', [
  until('connection', lasting),
  until('service', lasting),
  until('personal-data', lasting),
])
const overtornea = municipality('Övertorneå', [
  until('connection', lasting),
  until('service', lasting),
  until('personal-data', '2026-06-30'),
])
const bracke = municipality('Bräcke', [until('connection', lasting), until('personal-data', lasting)])
const eda = municipality('Eda', [])

test('open with both agreements, wanting without one of them, outside without any', () => {
  assert.deepEqual(
    [kalix, overtornea, bracke, eda].map((one) => statusOf(one, on).connection),
    ['open', 'wanting', 'wanting', 'outside'],
  )
})

test('when the programme has ended everyone is outside', () => {
  assert.equal(statusOf(kalix, day('2028-07-01')).connection, 'outside')
})

test('a region counts its municipalities by how far they have come', () => {
  const statuses = [kalix, overtornea, bracke, eda].map((one) => statusOf(one, on))
  assert.deepEqual(regionsOf(statuses), [
    { id: 1, name: 'Norrbottens Kommuner', all: 4, open: 1, wanting: 2, outside: 1 },
  ])
})
