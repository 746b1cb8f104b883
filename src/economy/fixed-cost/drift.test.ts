import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, kr, roundToKr, subtractMoney, sumMoney } from '#values'
import { readCsv } from '../../../database/seeds/read-csv.ts'
import { type KeyParty, shareFixedCost } from './fixed-cost.rules.ts'

/** What the fixed cost of 950 000 would become with the population of 31 December 2025, row by row half-up (domain.md 8.3). */
const derived = {
  Luleå: 7524,
  Boden: 2617,
  Piteå: 353,
  Haparanda: -2077,
  Kalix: -1744,
  Gällivare: -1184,
  Pajala: -1130,
  Övertorneå: -840,
  Kiruna: -810,
  Jokkmokk: -645,
  Älvsbyn: -620,
  Överkalix: -530,
  Arjeplog: -485,
  Arvidsjaur: -430,
}

async function sharedBy(basis: string) {
  const rows = (await readCsv('populations.csv')).filter((row) => row.basis === basis)
  const parties = rows.map(
    ({ code = '', name = '', population = '' }, municipalityId): KeyParty => ({
      municipalityId,
      name,
      code,
      weight: population,
      periods: [{ from: day('2021-07-01'), until: null }],
    }),
  )
  const cost = { year: 2026, amountOre: kr(950_000) }
  return new Map(shareFixedCost({ cost, parties, counting: 'months', unit: 'kr' }).map((row) => [row.name, row]))
}

test('Norrbotten by the population of 2025: what was derived for each municipality, and one krona that rounding had lost', async () => {
  const [then, now] = [await sharedBy('norrbotten-2021-corrected'), await sharedBy('norrbotten-2025')]
  const drift = [...now].map(([name, row]) => {
    const before = then.get(name)
    assert.ok(before)
    return {
      name,
      halfUp: subtractMoney(roundToKr(row.exact, 'half-up'), roundToKr(before.exact, 'half-up')),
      shared: subtractMoney(row.amount, before.amount),
    }
  })
  assert.deepEqual(Object.fromEntries(drift.map(({ name, halfUp }) => [name, halfUp / 100])), derived)
  assert.equal(sumMoney(drift.map(({ halfUp }) => halfUp)), kr(-1))
  assert.equal(sumMoney(drift.map(({ shared }) => shared)), kr(0))
  assert.deepEqual(
    drift.filter(({ halfUp, shared }) => halfUp !== shared),
    [{ name: 'Arvidsjaur', halfUp: kr(-430), shared: kr(-429) }],
  )
})
