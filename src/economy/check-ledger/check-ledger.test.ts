import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { world } from '../../../tests/world.ts'
import type { FaultWord } from './check-ledger.rules.ts'
import { checkLedgerCommand } from './check-ledger-command.screen.ts'
import { gatherFaults } from './gather-faults.screen.ts'

const it = world('country')

test('the demo country is right to the öre', async () => {
  let out = ''
  const code = await checkLedgerCommand(it.db, ['--lang', 'en'], { out: (text) => (out += text), err: () => {} })
  assert.match(out, /^All is right to the öre: \d+ postings, \d+ closed years and \d+ issued invoices\.\n$/)
  assert.equal(code, 0)
})

const silently = 'set local session_replication_role = replica'
const live = `p.turn % 2 = 1 and not exists (select from posting back where back.corrects_id = p.id)`
const aPosting = '(select min(id) from posting)'
const aSeatPosting = `(select min(p.id) from posting p where p.cause = 'registered' and ${live})`
const norrbotten = `(select id from organisation where slug = 'norrbottens-kommuner')`
const kalix = `(select id from organisation where municipality_code = '2514')`
const boden = `(select id from organisation where municipality_code = '2582')`
const someone = '(select min(id) from person)'
/** Far ahead of whatever the demo has issued, in a series of its own. */
const seller = `(select id from organisation where slug = 'goteborgsregionen')`
const lines = `'[{"position": 1, "text": "Fast kostnad", "quantity": 1, "unitPriceOre": 10000, "amountOre": 10000}]'::jsonb`

/** An issued invoice of 100 kr with all its papers. Parts of it can be said otherwise. */
const anInvoice = ({ number = '1', net = '10000', vat = '0', state = 'issued', total = '100.00' } = {}) => `
  insert into invoice (seller_id, buyer_id, kind, period, year, from_day, until_day, state, number, issued_on, due_on, net_ore, vat_ore,
    document, appendix_key, made_at)
  values (${seller}, ${kalix}, 'invoice', 'fixed-cost', 2031, '2031-01-01', '2031-12-31', '${state}', ${number}, '2031-05-01', '2031-05-31', ${net}, ${vat},
    jsonb_build_object('number', ${number}, 'kind', 'invoice', 'netOre', ${net}, 'vatOre', ${vat}, 'totalOre', ${net} + ${vat}, 'issuedOn', '2031-05-01',
      'dueOn', '2031-05-31', 'seller', jsonb_build_object('organisationId', ${seller}), 'buyer', jsonb_build_object('organisationId', ${kalix}),
      'lines', ${lines}), gen_random_uuid()::text, now());
  insert into invoice_line (invoice_id, position, line_kind, text, quantity, unit_price_ore, amount_ore, vat_category, vat_percent)
  values ((select max(id) from invoice), 1, 'fixed-cost', 'Fast kostnad', 1, 10000, 10000, 'O', 0);
  insert into invoice_file (invoice_id, kind, sha256, bytes, made_at)
  select (select max(id) from invoice), kind, sha256(bytes), bytes, now()
  from (values ('pdf', 'x'::bytea), ('xml', convert_to('<cbc:PayableAmount currencyID="SEK">${total}<', 'UTF8'))) as file (kind, bytes);
  insert into invoice_series (seller_id, next_number) values (${seller}, ${number} + 1) on conflict (seller_id) do update set next_number = excluded.next_number`
const newest = '(select max(id) from invoice)'
const itsLine = '(select max(id) from invoice_line)'
const anotherPosting = (owed: string, debtor = kalix) => `
  insert into posting (creditor_id, debtor_id, year, occurred_on, cause, matter, turn, owed_ore, pot_ore, posted_at)
  values (${seller}, ${debtor}, 2031, '2031-05-01', 'no-show', 'planted ' || clock_timestamp(), 1, ${owed}, 0, now());
  insert into posting_line (posting_id, account, organisation_id, component, amount_ore)
  select max(id), 'receivable', ${debtor}, 'due', ${owed} from posting;
  insert into posting_line (posting_id, account, organisation_id, component, amount_ore)
  select max(id), 'income', ${seller}, 'fee', -(${owed}) from posting`
const billed = `insert into invoice_posting (invoice_id, posting_id, line_id) values (${newest}, (select max(id) from posting), ${itsLine})`
/** A posting that stands on the invoice and on none of its lines, as those do that are nothing together. */
const onNoLine = `insert into invoice_posting (invoice_id, posting_id, line_id) values (${newest}, (select max(id) from posting), null)`
/** A year that was closed with 300 kr for two who taught. */
const aClosing = (parts: readonly [number, number], pot = 30000) => `
  insert into year_closing (region_id, year, pot_ore, region_rule_id, closed_by, closed_at)
  values (${norrbotten}, 2031, ${pot}, null, ${someone}, now());
  insert into pot_share (year_closing_id, person_id, municipality_id, points, part_ore)
  select max(y.id), ${someone}, ${kalix}, '1', ${parts[0]} from year_closing y;
  insert into pot_share (year_closing_id, person_id, municipality_id, points, part_ore)
  select max(y.id), ${someone}, ${boden}, '2', ${parts[1]} from year_closing y`

const forTheYear = (cause: string, { debtor, ore, facts }: { debtor: string; ore: number; facts: object }) => `
  insert into posting (creditor_id, debtor_id, year, occurred_on, cause, matter, turn, owed_ore, pot_ore, facts, posted_at)
  values (${norrbotten}, ${debtor}, 2031, '2031-05-01', '${cause}', '${cause} of 2031 for ' || ${debtor}, 1, ${ore}, 0, '${JSON.stringify(facts)}', now());
  insert into posting_line (posting_id, account, organisation_id, component, amount_ore)
  select max(id), 'receivable', ${debtor}, 'due', ${ore} from posting;
  insert into posting_line (posting_id, account, organisation_id, component, amount_ore)
  select max(id), 'income', ${norrbotten}, '${cause}', -${ore} from posting`
/** 300 kr by one inhabitant and two. */
const aFixedCost = ([one, two]: readonly [number, number]) =>
  [
    forTheYear('fixed-cost', {
      debtor: kalix,
      ore: one,
      facts: { totalOre: 30000, inhabitants: 1, allInhabitants: 3 },
    }),
    forTheYear('fixed-cost', {
      debtor: boden,
      ore: two,
      facts: { totalOre: 30000, inhabitants: 2, allInhabitants: 3 },
    }),
  ].join(';\n')
/** 2.28 kr for fifteen inhabitants. */
const aNationalFee = (ore: number) =>
  forTheYear('national-fee', { debtor: kalix, ore, facts: { perInhabitantOre: 228, inhabitants: 15 } })

test('what the plants are planted in is itself in order', async () => {
  const inOrder = [anInvoice(), anotherPosting('10000'), billed, aFixedCost([10000, 20000]), aNationalFee(3420)]
  assert.deepEqual(await foundWith(inOrder.join(';\n')), [])
})

const planted: readonly (readonly [FaultWord, string])[] = [
  [
    'out-of-balance',
    `update posting_line set amount_ore = amount_ore + 1 where id = (select min(id) from posting_line)`,
  ],
  ['says-another-amount', `update posting set owed_ore = owed_ore + 1 where id = ${aPosting}`],
  ['says-another-amount', `update posting set pot_ore = pot_ore + 1 where id = ${aPosting}`],
  ['turn-missing', `update posting set turn = 3 where id = ${aPosting}`],
  [
    'takes-back-another',
    `insert into posting (creditor_id, debtor_id, year, occurred_on, cause, matter, turn, owed_ore, pot_ore, corrects_id, posted_at)
    select creditor_id, debtor_id, year, occurred_on, cause, matter, turn + 1, -owed_ore + 1, -pot_ore, id, now() from posting where id = ${aSeatPosting}`,
  ],
  ['charged-for-nothing', `update posting set booking_id = null where id = ${aSeatPosting}`],
  [
    'charged-for-nothing',
    `update occasion_day set cancelled_at = now(), cancelled_by = ${someone}, cancelled_why = 'x' where id = (select occasion_day_id from posting where id = ${aSeatPosting})`,
  ],
  [
    'charged-for-nothing',
    `update booking set cancelled_at = '2001-01-01', cancelled_by = booked_by, end_kind = 'cancelled' where id = (select booking_id from posting where id = ${aSeatPosting})`,
  ],
  [
    'not-charged',
    `delete from posting_line where posting_id = ${aSeatPosting};\ndelete from posting where id = ${aSeatPosting}`,
  ],
  [
    'charged-another-price',
    `update day_price set amount_ore = amount_ore + 100 where day_id = (select occasion_day_id from posting where id = ${aSeatPosting}) and component = 'pot'`,
  ],
  [
    'guest-unlike',
    `update posting set cause = 'between-regions', matter = 'guest ' || matter where id = ${aSeatPosting}`,
  ],
  [
    'posted-in-a-closed-year',
    `insert into year_closing (region_id, year, pot_ore, closed_by, closed_at)
    select p.creditor_id, p.year, 0, ${someone}, '2001-01-01' from posting p
    where p.cause = 'registered' and not exists (select from year_closing y where (y.region_id, y.year) = (p.creditor_id, p.year))
    order by p.id limit 1`,
  ],
  ['fixed-cost-does-not-foot', aFixedCost([10000, 20001])],
  ['fixed-cost-shared-otherwise', aFixedCost([10200, 19800])],
  ['national-fee-unlike', aNationalFee(3421)],
  [
    'correction-unlike',
    `insert into correction (region_id, municipality_id, year, amount_ore, reason, made_by, made_at)
    values (${norrbotten}, ${kalix}, 2031, 100, 'x', ${someone}, now())`,
  ],
  ['pot-unlike', aClosing([10000, 20001])],
  ['pot-shared-otherwise', aClosing([9900, 20100])],
  ['pot-share-not-posted', aClosing([10000, 20000])],
  ['number-missing', `${anInvoice()};\n${anInvoice({ number: '3' })}`],
  [
    'number-to-come-wrong',
    `${anInvoice()};\nupdate invoice_series set next_number = next_number + 1 where seller_id = ${seller}`,
  ],
  ['invoice-does-not-add-up', anInvoice({ net: '10001', total: '100.01' })],
  ['vat-otherwise', anInvoice({ vat: '1', total: '100.01' })],
  ['line-unlike-its-postings', `${anInvoice()};\n${anotherPosting('9999')};\n${billed}`],
  ['line-unlike-its-postings', `${anInvoice()};\n${anotherPosting('10000')};\n${onNoLine}`],
  ['line-bills-another', `${anInvoice()};\n${anotherPosting('10000', boden)};\n${billed}`],
  [
    'billed-otherwise',
    `drop index a_posting_is_billed_once;\n${anInvoice()};\n${anotherPosting('10000')};\n${billed};\n${anInvoice({ number: '2' })};\n${billed}`,
  ],
  [
    'document-unlike',
    `${anInvoice()};\nupdate invoice set document = jsonb_set(document, '{lines,0,text}', '"annat"') where id = ${newest}`,
  ],
  ['credit-unlike', anInvoice({ state: 'credited' })],
  ['credited-but-live', `${anInvoice({ state: 'credited' })};\n${anotherPosting('10000')};\n${billed}`],
  ['paper-missing', `${anInvoice()};\ndelete from invoice_file where invoice_id = ${newest} and kind = 'pdf'`],
  [
    'paper-changed',
    `${anInvoice()};\nupdate invoice_file set bytes = 'y' where invoice_id = ${newest} and kind = 'pdf'`,
  ],
  ['paper-changed', anInvoice({ total: '100.01' })],
  ['paid-otherwise', anInvoice({ state: 'paid' })],
  ['constraint-missing', 'alter table posting drop constraint each_turn_of_a_matter_is_posted_once'],
  ['index-missing', 'drop index a_posting_is_billed_once'],
  ['trigger-missing', 'alter table invoice disable trigger an_issued_invoice_is_not_changed'],
]

/** Charged and taken back: nothing together, and on no line. */
const nothingTogether = [
  ...[anInvoice(), anotherPosting('10000'), billed, anotherPosting('5000'), onNoLine],
  ...[anotherPosting('-5000'), onNoLine],
].join(';\n')

class Undone extends Error {}

/** What is found with the fault planted; it is taken away again. */
async function foundWith(plant: string): Promise<FaultWord[]> {
  let found: FaultWord[] = []
  const planting = it.db.transaction().execute(async (tx) => {
    await sql.raw(silently).execute(tx)
    for (const part of plant.split(';\n')) await sql.raw(part).execute(tx)
    found = (await gatherFaults(tx)).map(({ fault }) => fault)
    throw new Undone()
  })
  await assert.rejects(planting, Undone)
  return found
}

for (const [fault, plant] of planted) {
  test(`found: ${fault} (${plant.trim().split(/\s+/).slice(0, 4).join(' ')})`, async () => {
    const found = await foundWith(plant)
    assert.ok(found.includes(fault), found.join(', '))
  })
}

test('what was charged and taken back, and stands on no line, is no fault', async () => {
  const found = await foundWith(nothingTogether)
  assert.ok(!found.includes('line-bills-another') && !found.includes('line-unlike-its-postings'), found.join(', '))
})
