import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { type Agreement, standingOf, whyNotCreateAccount, whyNotOpenContent } from './agreement.rules.ts'

const agreement = (kind: Agreement['kind'], from: string, until: string | null = null): Agreement => ({
  kind,
  from: day(from),
  until: until === null ? null : day(until),
})
const on = day('2026-11-22')
const service = agreement('service', '2021-07-01', '2028-06-30')
const pub = agreement('personal-data', '2022-06-01', '2028-06-30')

const standings: [string, Agreement[], object][] = [
  ['in force with an end', [pub], { state: 'in-force', until: '2028-06-30' }],
  ['in force until further notice', [agreement('personal-data', '2022-06-01')], { state: 'in-force', until: null }],
  ['in force on its first day', [agreement('personal-data', '2026-11-22')], { state: 'in-force', until: null }],
  [
    'in force on its last day',
    [agreement('personal-data', '2022-06-01', '2026-11-22')],
    { state: 'in-force', until: '2026-11-22' },
  ],
  ['ended', [agreement('personal-data', '2022-06-01', '2026-06-30')], { state: 'ended', ended: '2026-06-30' }],
  ['to come', [agreement('personal-data', '2027-01-01')], { state: 'to-come', begins: '2027-01-01' }],
  [
    'ended and to come again',
    [agreement('personal-data', '2022-06-01', '2026-06-30'), agreement('personal-data', '2027-01-01')],
    { state: 'to-come', begins: '2027-01-01' },
  ],
  [
    'prolonged by a second one',
    [agreement('personal-data', '2022-06-01', '2026-12-31'), agreement('personal-data', '2026-10-01')],
    { state: 'in-force', until: null },
  ],
  ['missing', [service], { state: 'missing' }],
]
for (const [how, agreements, expected] of standings) {
  test(`an agreement that is ${how}`, () => assert.deepEqual(standingOf(agreements, 'personal-data', on), expected))
}

test('an account needs the service agreement and the personal-data agreement, and says which is wanting', () => {
  const why = (agreements: Agreement[]) => whyNotCreateAccount({ name: 'Kalix', agreements }, on)?.agreement
  assert.equal(why([service, pub]), undefined)
  assert.equal(why([service]), 'personal-data')
  assert.equal(why([pub]), 'service')
  assert.equal(why([]), 'service')
})

const kalix = { name: 'Kalix', isMunicipality: true, agreements: [service, pub] }
const overtornea = { name: 'Övertorneå', isMunicipality: true, agreements: [service] }
const regionBody = { name: 'Norrbottens Kommuner', isMunicipality: false, agreements: [] }

test('content opens where the agreements are in force', () => {
  assert.equal(whyNotOpenContent([kalix], on), undefined)
  const refusal = whyNotOpenContent([overtornea], on)
  assert.equal(refusal?.refused, 'agreement-not-in-force')
})

test('one employment that opens content is enough', () => {
  assert.equal(whyNotOpenContent([overtornea, kalix], on), undefined)
})

test('a region body has no agreement to wait for, and nobody employed nowhere opens content', () => {
  assert.equal(whyNotOpenContent([regionBody], on), undefined)
  assert.deepEqual(whyNotOpenContent([], on), { refused: 'not-employed' })
})
