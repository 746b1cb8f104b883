import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { NewPriceList, PriceList, PricePart } from './price-list.rules.ts'

/** A region's price lists, the one that began last first. */
export async function listPriceLists(db: Db, regionId: number): Promise<PriceList[]> {
  const rows = await db
    .selectFrom('priceList as list')
    .leftJoin('person', 'person.id', 'list.setBy')
    .select(['list.id', 'list.fromDay', 'list.source', 'list.journeyId', 'person.name as setBy'])
    .select((eb) =>
      eb
        .selectFrom('priceComponent as part')
        .whereRef('part.priceListId', '=', 'list.id')
        .select(
          sql<PricePart[]>`json_agg(json_build_object('component', component, 'amountOre', amount_ore, 'forms', forms)
            order by position)`.as('parts'),
        )
        .as('parts'),
    )
    .where('list.regionId', '=', regionId)
    .orderBy('list.fromDay', 'desc')
    .orderBy('list.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, parts: row.parts ?? [] }))
}

export async function insertPriceList(
  tx: Tx,
  { parts, ...list }: NewPriceList,
  given: { regionId: number; setBy: number | null; setAt: Date },
): Promise<number> {
  const { id } = await tx
    .insertInto('priceList')
    .values({ ...list, ...given })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('priceComponent')
    .values(parts.map((part, position) => ({ ...part, forms: [...part.forms], priceListId: id, position })))
    .execute()
  return id
}
