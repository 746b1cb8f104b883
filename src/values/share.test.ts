import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { kr, negate, type Ore, ore, sumMoney } from './money.ts'
import { type MoneyUnit, type Party, share, whyNotShare } from './share.ts'
import { weight } from './weight.ts'

function parties(of: Record<string, number | string>): Party[] {
  return Object.entries(of).map(([key, weighs]) => ({ key, weight: weight(weighs) }))
}

function parts(total: Ore, of: Record<string, number | string>, unit: MoneyUnit = 'öre'): Record<string, number> {
  return Object.fromEntries(share(total, parties(of), unit).map(({ key, part }) => [key, part / 100]))
}

const norrbotten2021 = {
  Arjeplog: 2714,
  Arvidsjaur: 6162,
  Boden: 28059,
  Gällivare: 17478,
  Haparanda: 9620,
  Jokkmokk: 4861,
  Kalix: 15781,
  Kiruna: 22666,
  Luleå: 78609,
  Pajala: 6002,
  Piteå: 42250,
  Älvsbyn: 8035,
  Överkalix: 3301,
  Övertorneå: 4230,
}

test('Norrbotten 2021: 950 000 kr by population, as the fourteen municipalities were told', () => {
  assert.deepEqual(parts(kr(950_000), norrbotten2021, 'kr'), {
    Arjeplog: 10323,
    Arvidsjaur: 23437,
    Boden: 106723,
    Gällivare: 66478,
    Haparanda: 36590,
    Jokkmokk: 18489,
    Kalix: 60024,
    Kiruna: 86211,
    Luleå: 298992,
    Pajala: 22829,
    Piteå: 160699,
    Älvsbyn: 30561,
    Överkalix: 12555,
    Övertorneå: 16089,
  })
})

test('the pot at GR: 7.5 points share 20 000 kr, and nobody gets the krona that was not there', () => {
  assert.deepEqual(parts(kr(20_000), { Karin: 3, Fia: '2.5', Ulf: 2 }, 'kr'), { Karin: 8000, Fia: 6667, Ulf: 5333 })
  assert.deepEqual(parts(kr(20_000), { Karin: 3, Fia: '2.5', Ulf: 2 }), { Karin: 8000, Fia: 6666.67, Ulf: 5333.33 })
})

test('the pot in Norrbotten: two days each; two get the krona more, in the order of their keys', () => {
  assert.deepEqual(parts(kr(20_000), { Ulf: 2, Karin: 2, Fia: 2 }, 'kr'), { Ulf: 6666, Karin: 6667, Fia: 6667 })
})

test('where rounding row by row would lose a krona or make one, the parts still add up', () => {
  assert.deepEqual(parts(kr(100), { Boden: 1, Kalix: 1, Kiruna: 1 }, 'kr'), { Boden: 34, Kalix: 33, Kiruna: 33 })
  assert.deepEqual(parts(kr(5), { Boden: 1, Kalix: 1 }, 'kr'), { Boden: 3, Kalix: 2 })
})

test('equal remainders go first to the heavier weight, then to the key that sorts first by code unit', () => {
  assert.deepEqual(parts(ore(2), { light: 1, heavy: 3 }), { light: 0, heavy: 0.02 })
  assert.deepEqual(parts(ore(1), { Ä: 1, Z: 1, a: 1 }), { Ä: 0, Z: 0.01, a: 0 })
})

test('each share tells its exact part and which way the coin took it', () => {
  const told = share(kr(20_000), parties({ Karin: 3, Fia: '2.5', Ulf: 2 }), 'kr').map(({ rounded }) => rounded)
  assert.deepEqual(told, ['not', 'up', 'down'])
})

test('what cannot be shared is refused with the reason', () => {
  const refusals: [Ore, Party[], MoneyUnit, unknown][] = [
    [kr(1), [], 'kr', { refused: 'no-parties' }],
    [kr(1), parties({ Fia: 0, Ulf: 0 }), 'kr', { refused: 'no-weight' }],
    [kr(1), parties({ Fia: 2, Ulf: -1 }), 'kr', { refused: 'negative-weight', key: 'Ulf' }],
    [kr(1), [...parties({ Fia: 2 }), ...parties({ Fia: 1 })], 'kr', { refused: 'duplicate-key', key: 'Fia' }],
    [kr(1.5), parties({ Fia: 1 }), 'kr', { refused: 'total-not-whole-kronor', total: 150 }],
  ]
  for (const [total, among, unit, expected] of refusals) {
    assert.deepEqual(whyNotShare(total, among, unit), expected)
    assert.throws(() => share(total, among, unit), RangeError)
  }
})

test('nothing can be shared among nobody', () => {
  assert.deepEqual(share(kr(0), []), [])
  assert.deepEqual(parts(kr(0), { Fia: 0 }), { Fia: 0 })
})

const someTotal = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => kr(n))
const someParties = fc
  .uniqueArray(fc.record({ key: fc.string({ maxLength: 4 }), weight: fc.integer({ min: 0, max: 2_000_000 }) }), {
    selector: (party) => party.key,
    minLength: 1,
    maxLength: 30,
  })
  .filter((list) => list.some((party) => party.weight > 0))
  .map((list) => list.map((party) => ({ key: party.key, weight: weight(party.weight / 1000) })))
const someUnit = fc.constantFrom<MoneyUnit>('kr', 'öre')

test('the parts always add up, in whole units, and nobody is a whole unit from the exact part', () => {
  fc.assert(
    fc.property(someTotal, someParties, someUnit, (total, among, unit) => {
      const shares = share(total, among, unit)
      const coin = unit === 'kr' ? 100n : 1n
      assert.equal(sumMoney(shares.map((one) => one.part)), total)
      for (const one of shares) {
        const away = BigInt(one.part) * one.exact.denominator - one.exact.numerator
        assert.ok(away < coin * one.exact.denominator && -away < coin * one.exact.denominator)
        assert.equal(BigInt(one.part) % coin, 0n)
        if (one.weight === 0n) assert.equal(one.part, 0)
      }
    }),
  )
})

test('the order of the parties changes nothing', () => {
  const shuffled = someParties.chain((among) =>
    fc.tuple(fc.constant(among), fc.shuffledSubarray(among, { minLength: among.length, maxLength: among.length })),
  )
  fc.assert(
    fc.property(someTotal, shuffled, someUnit, (total, [among, mixed], unit) => {
      const byKey = new Map(share(total, among, unit).map((one) => [one.key, one.part]))
      for (const one of share(total, mixed, unit)) assert.equal(one.part, byKey.get(one.key))
    }),
  )
})

test('weights ten times as heavy change nothing', () => {
  fc.assert(
    fc.property(someTotal, someParties, (total, among) => {
      const heavier = among.map((party) => ({
        key: party.key,
        weight: weight(Number(party.weight / 1_000_000n) / 100),
      }))
      assert.deepEqual(
        share(total, heavier).map((one) => one.part),
        share(total, among).map((one) => one.part),
      )
    }),
  )
})

test('who weighs more never gets less', () => {
  fc.assert(
    fc.property(someTotal, someParties, someUnit, (total, among, unit) => {
      const rising = share(total, among, unit).sort((a, b) => (a.weight < b.weight ? -1 : a.weight > b.weight ? 1 : 0))
      rising.forEach((one, at) => {
        const lighter = rising[at - 1]
        if (lighter && lighter.weight < one.weight) assert.ok(Math.abs(lighter.part) <= Math.abs(one.part))
      })
    }),
  )
})

test('a credit mirrors its charge', () => {
  fc.assert(
    fc.property(someTotal, someParties, someUnit, (total, among, unit) => {
      const credited = share(negate(total), among, unit).map((one) => negate(one.part))
      assert.deepEqual(
        credited,
        share(total, among, unit).map((one) => one.part),
      )
    }),
  )
})
