import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { type Ore, zero } from '#values'
import { factsOf, owed, type PostedTurn, putInPot, type Turn } from './posting.rules.ts'

const lockOf = (regionId: number) => sql`hashtextextended(${`ledger of region ${regionId}`}, 0)`

/** Whoever adds to a region's ledger holds it open: no year is closed meanwhile. Any number at the same time. */
export async function lockLedgerToAdd(tx: Tx, regionId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${lockOf(regionId)})`.execute(tx)
}

/** The same of several regions, in order of id. */
export async function lockLedgersToAdd(tx: Tx, regionIds: readonly number[]): Promise<void> {
  for (const regionId of [...new Set(regionIds)].sort((a, b) => a - b)) await lockLedgerToAdd(tx, regionId)
}

/** Whoever does an act of the year is alone with the region's ledger. */
export async function lockLedger(tx: Tx, regionId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockOf(regionId)})`.execute(tx)
}

/** Alone with one, and holding those of all other regions open, in order of id: two such acts never wait for each other. */
export async function lockLedgerAmongAll(tx: Tx, alone: number): Promise<void> {
  await sql`
    select case when id = ${alone} then pg_advisory_xact_lock(hashtextextended('ledger of region ' || id, 0))
      else pg_advisory_xact_lock_shared(hashtextextended('ledger of region ' || id, 0)) end
    from (select id from organisation where kind = 'region-body' order by id offset 0) as in_order`.execute(tx)
}

export async function listClosedYears(db: Db, regionId: number): Promise<number[]> {
  const rows = await db.selectFrom('yearClosing').select('year').where('regionId', '=', regionId).execute()
  return rows.map(({ year }) => year)
}

/** Of every region that has closed any. */
export async function listClosedYearsOfEach(db: Db): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await db.selectFrom('yearClosing').select(['regionId', 'year']).execute()
  const byRegion = Map.groupBy(rows, ({ regionId }) => regionId)
  return new Map([...byRegion].map(([regionId, of]) => [regionId, of.map(({ year }) => year)]))
}

/** The newest turn of each of these matters that has been posted at all. */
export async function listLatestTurns(db: Db, matters: readonly string[]): Promise<PostedTurn[]> {
  if (matters.length === 0) return []
  const rows = await db
    .selectFrom('posting as p')
    .distinctOn('p.matter')
    .selectAll('p')
    .select((eb) =>
      eb
        .selectFrom('postingLine as l')
        .whereRef('l.postingId', '=', 'p.id')
        .select(
          sql<PostedTurn['lines']>`json_agg(json_build_object('account', account, 'organisationId', organisation_id,
            'component', component, 'amountOre', amount_ore) order by l.id)`.as('lines'),
        )
        .as('lines'),
    )
    .where('p.matter', 'in', matters)
    .orderBy('p.matter')
    .orderBy('p.turn', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, facts: factsOf(row.facts), lines: row.lines ?? [] }))
}

/** What the region's pot holds of a year: what was set aside, less what was shared. */
export async function findPot(db: Db, { regionId, year }: { regionId: number; year: number }): Promise<Ore> {
  const { rows } = await sql<{ pot: Ore }>`
    select coalesce(sum(pot_ore), 0)::bigint as pot from posting
    where creditor_id = ${regionId} and year = ${year}`.execute(db)
  return rows[0]?.pot ?? zero
}

/** Writes turns with their lines; `turnsFor` made them balance, and the database holds it at the end of the transaction. */
export async function insertTurns(
  tx: Tx,
  turns: readonly Turn[],
  { postedBy, postedAt }: { postedBy: number | null; postedAt: Date },
): Promise<void> {
  if (turns.length === 0) return
  const made = await tx
    .insertInto('posting')
    .values(
      turns.map(({ lines, facts, ...turn }) => ({
        ...turn,
        owedOre: owed(lines),
        potOre: putInPot(lines),
        facts: JSON.stringify(facts),
        postedBy,
        postedAt,
      })),
    )
    .returning(['id', 'matter', 'turn'])
    .execute()
  const ids = new Map(made.map(({ id, matter, turn }) => [`${matter} ${turn}`, id]))
  await tx
    .insertInto('postingLine')
    .values(
      turns.flatMap(({ matter, turn, lines }) =>
        lines.map((line) => ({ ...line, postingId: ids.get(`${matter} ${turn}`) ?? 0 })),
      ),
    )
    .execute()
}
