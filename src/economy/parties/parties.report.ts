import { sql } from 'kysely'
import { type Db, withinReach } from '#platform/db'
import { type Asker, Missing } from '#values'
import type { Buyer, SeenDealing } from './dealing.rules.ts'

/** An organisation whose particulars the asker may see, and perhaps say. */
export interface SeenOrganisation {
  readonly id: number
  readonly name: string
  readonly kind: 'national' | 'region-body' | 'municipality'
  readonly maySet: boolean
}

/** For who runs the invoices of the region it is, or lies in, and for SKR. */
export async function getSeenOrganisation(db: Db, asker: Asker, organisationId: number): Promise<SeenOrganisation> {
  const runs = sql<boolean>`(${withinReach(sql.ref('o.id'), asker, 'run national economy')}
    or o.kind <> 'national' and ${withinReach(sql.ref('o.id'), asker, 'run region economy')})`
  const { rows } = await sql<SeenOrganisation>`
    select o.id, o.name, o.kind, ${runs} as may_set from organisation o
    where o.id = ${organisationId} and o.kind in ('national', 'region-body', 'municipality')
      and (${runs} or o.kind = 'region-body' and ${withinReach(sql.ref('o.id'), asker, 'see region economy')})`.execute(
    db,
  )
  const [found] = rows
  if (found === undefined) throw new Missing('organisation')
  return found
}

/** The buyer lies in the seller's region, or the seller is SKR or another region; Missing otherwise. */
export async function getSeenDealing(
  db: Db,
  asker: Asker,
  { sellerId, buyerId }: { readonly sellerId: number; readonly buyerId: number },
): Promise<SeenDealing> {
  const isSellers = sql<boolean>`(case when s.kind = 'national' then ${withinReach(sql.ref('s.id'), asker, 'run national economy')}
    else ${withinReach(sql.ref('s.id'), asker, 'run region economy')} end)`
  const isBuyers = sql<boolean>`(b.kind = 'municipality' and ${withinReach(sql.ref('b.id'), asker, 'see municipality')}
    or b.kind = 'region-body' and ${withinReach(sql.ref('b.id'), asker, 'run region economy')})`
  const { rows } = await sql<SeenDealing>`
    select s.id as seller_id, s.name as seller, b.id as buyer_id, b.name as buyer, ${isSellers} as is_sellers
    from organisation s, organisation b
    where s.id = ${sellerId} and b.id = ${buyerId} and s.id <> b.id
      and (s.kind = 'national' and b.kind = 'municipality' or s.kind = 'region-body' and (b.parent_id = s.id
        or b.kind = 'region-body'
        or exists (select from posting p where p.creditor_id = s.id and p.debtor_id = b.id)))
      and (${isSellers} or ${isBuyers})`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Missing('dealing')
  return found
}

/** Everyone a seller invoices, in Swedish order. */
export async function listBuyers(
  db: Db,
  { id, kind }: { readonly id: number; readonly kind: 'region-body' | 'national' },
): Promise<Buyer[]> {
  const own = kind === 'national' ? sql`o.kind = 'municipality'` : sql`o.parent_id = ${id} and o.kind = 'municipality'`
  const { rows } = await sql<Buyer>`
    select o.id, o.name, exists (select from invoice_party p where p.organisation_id = o.id) as has_party,
      terms.*
    from organisation o
    left join lateral (
      select delivery, buyer_reference, order_reference, demands, reference_form from payer_terms t
      where t.seller_id = ${id} and t.buyer_id = o.id order by t.from_day desc limit 1
    ) as terms on true
    where ${own} or o.id in (select i.buyer_id from invoice i where i.seller_id = ${id})
      or (o.kind = 'region-body' and exists (
        select from posting p where p.creditor_id = ${id} and p.debtor_id = o.id and p.cause = 'between-regions'))
    order by o.name collate "sv-x-icu"`.execute(db)
  return rows
}

/** Who sells to a municipality: its region, and SKR. */
export async function listSellersTo(
  db: Db,
  asker: Asker,
  buyerId: number,
): Promise<{ sellerId: number; seller: string; buyer: string }[]> {
  const { rows } = await sql<{ sellerId: number; seller: string; buyer: string }>`
    select s.id as seller_id, s.name as seller, b.name as buyer from organisation b
    join organisation s on s.id = b.parent_id or s.kind = 'national'
    where b.id = ${buyerId} and b.kind = 'municipality'
      and ${withinReach(sql.ref('b.id'), asker, 'see municipality')}
    order by s.kind desc`.execute(db)
  return rows
}

/** The municipalities whose own terms the asker may say. */
export async function listOwnMunicipalities(db: Db, asker: Asker): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select m.id, m.name from organisation m
    where m.kind = 'municipality' and ${withinReach(sql.ref('m.id'), asker, 'see municipality')}
    order by m.name collate "sv-x-icu"`.execute(db)
  return rows
}
