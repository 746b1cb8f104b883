import { today } from '#platform'
import type { Tx } from '#platform/db'
import { type Day, day, kr, type Ore, yearOf } from '#values'
import { seedFeeFrame, seedKeyOfPopulation, seedStaffKey } from './keys.ts'

const begins = day('2021-07-01')
const formsOf = { always: ['on-site', 'digital', 'broadcast'], onSite: ['on-site'] }

/** Prices, rules, the national fee and the fixed cost as the sources give them; what they do not give is marked. */
export async function seedEconomy(tx: Tx): Promise<void> {
  const norrbotten = await regionId(tx, 'norrbottens-kommuner')
  const gr = await regionId(tx, 'goteborgsregionen')
  await seedPrices(tx, norrbotten, {
    source: '003',
    parts: [
      { component: 'room', amountOre: kr(1000), forms: formsOf.onSite },
      { component: 'pot', amountOre: kr(400), forms: formsOf.always },
      { component: 'material', amountOre: kr(100), forms: formsOf.always },
      { component: 'buffer', amountOre: kr(50), forms: formsOf.always },
    ],
  })
  // The slide prices a day on site and says nothing of digital days; that room falls away there is our reading.
  await seedPrices(tx, gr, {
    source: '004',
    parts: [
      { component: 'room', amountOre: kr(300), forms: formsOf.onSite },
      { component: 'administration', amountOre: kr(400), forms: formsOf.always },
      { component: 'pot', amountOre: kr(400), forms: formsOf.always },
      { component: 'material', amountOre: kr(100), forms: formsOf.always },
      { component: 'buffer', amountOre: kr(50), forms: formsOf.always },
    ],
  })
  await seedRules(tx, { norrbotten, gr })
  await seedYears(tx, norrbotten)
}

async function regionId(tx: Tx, slug: string): Promise<number> {
  const region = await tx.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  return region.id
}

interface Prices {
  readonly source: string
  readonly parts: readonly { readonly component: string; readonly amountOre: Ore; readonly forms: string[] }[]
}

async function seedPrices(tx: Tx, region: number, { source, parts }: Prices): Promise<void> {
  const list = await tx
    .insertInto('priceList')
    .values({ regionId: region, fromDay: begins, source })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('priceComponent')
    .values(parts.map((part, position) => ({ ...part, position, priceListId: list.id })))
    .execute()
}

/** When a seat is charged no source says: Norrbotten charges when it is taken and GR when it is used, so that both are seen. */
async function seedRules(tx: Tx, { norrbotten, gr }: { norrbotten: number; gr: number }): Promise<void> {
  const from: { fromDay: Day; shareUnit: 'kr' } = { fromDay: begins, shareUnit: 'kr' }
  await tx
    .insertInto('regionRule')
    .values([
      {
        ...from,
        regionId: norrbotten,
        potRule: 'equal-days',
        leaderPoints: '1',
        trainerPoints: '1',
        unusedReservePoints: '0',
        chargingBasis: 'registered',
        source: '003; charging basis invented',
      },
      {
        ...from,
        regionId: gr,
        potRule: 'points',
        leaderPoints: '1.5',
        trainerPoints: '1',
        unusedReservePoints: '0',
        chargingBasis: 'attended',
        source: '004; charging basis invented',
      },
    ])
    .execute()
}

/** Every year since the programme began, to the one after that in which the demo is seen. */
async function seedYears(tx: Tx, norrbotten: number): Promise<void> {
  const lastYear = yearOf(today()) + 1
  const allocationKeyId = await seedKeyOfPopulation(tx, { regionId: norrbotten, slug: 'norrbotten-2021-corrected' })
  const years = Array.from({ length: lastYear - 2020 }, (_, index) => 2021 + index)
  await tx
    .insertInto('nationalFee')
    .values(
      years.slice(0, -1).map((year) => ({
        year,
        orePerInhabitant: 228,
        source: year === 2021 ? '001; 003' : 'invented: unchanged',
      })),
    )
    .execute()
  await seedFeeFrame(tx, lastYear)
  await seedStaffKey(tx, norrbotten)
  await tx
    .insertInto('fixedCost')
    .values(
      years.map((year) => ({
        regionId: norrbotten,
        year,
        amountOre: kr(950_000),
        allocationKeyId,
        source: year <= 2022 ? '003' : year === 2023 ? '002' : 'invented: unchanged',
      })),
    )
    .execute()
}
