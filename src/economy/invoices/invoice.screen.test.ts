import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { realNow } from '#platform'
import { attempt } from '#platform/db'
import { type Day, day, kr } from '#values'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { invoiceBuilders } from '../../../tests/world/invoices.ts'
import { world } from '../../../tests/world.ts'
import { draftInvoices } from '../drafts/draft-invoices.ts'
import { isOfTheMachine } from '../invoice-runs/run.rules.ts'
import { runInvoices } from '../invoice-runs/run-invoices.job.ts'
import { lockLedgerToAdd } from '../ledger/ledger.store.ts'
import { postDues } from '../ledger/post-dues.ts'
import { deductionLines } from '../ledger/posting.rules.ts'

const w = world()

/** Eivor's region with two seats on two days in Kalix, the first part of 2026, and whoever reads there. */
async function stage({ terms = 'complete' }: { terms?: 'complete' | 'none' } = {}) {
  const build = economyBuilders(w.db)
  const regionId = await w.region()
  const municipalityId = await w.municipality({ regionId, name: 'Kalix' })
  const unitId = await w.unit({ municipalityId })
  const people = [await w.person({ unitId }), await w.person({ unitId })]
  await build.regionRule(regionId)
  const held = await build.heldOccasion({
    regionId,
    days: [{ onDay: day('2026-02-02') }, { onDay: day('2026-02-03') }],
    participants: people.map((personId) => ({ personId, municipalityId, unitId })),
  })
  const invoices = invoiceBuilders(w.db)
  if (terms === 'complete') await invoices.dealings(regionId, [municipalityId])
  else await invoices.known([regionId, municipalityId])
  const eivorId = await w.person({ name: 'Eivor', roles: [{ role: 'regional-project-manager', at: regionId }] })
  const sivId = await w.person({ name: 'Siv', roles: [{ role: 'head-of-social-services', at: municipalityId }] })
  const actor = { personId: eivorId, address: null }
  const list = `/invoices/sellers/${regionId}`
  const who = { eivor: await w.as(eivorId), siv: await w.as(sivId) }
  return { ...{ regionId, municipalityId, held, actor, list }, ...who }
}
type Stage = Awaited<ReturnType<typeof stage>>

async function drafted({ regionId, municipalityId, actor }: Stage): Promise<number[]> {
  const asked = {
    ...{ sellerId: regionId, buyerId: municipalityId, period: 'course-days' as const, year: 2026 },
    ...{ fromDay: day('2026-01-01'), untilDay: day('2026-06-30') },
  }
  const outcome = await attempt(w.db, (tx) => draftInvoices(tx, asked, { actor, runId: null }))
  assert.ok(!('refused' in outcome), JSON.stringify(outcome))
  return [...outcome.made]
}

async function issued(at: Stage): Promise<string> {
  const [id = 0] = await drafted(at)
  const here = `/invoices/${id}`
  assert.equal((await at.eivor.post(`${here}/checking`)).status, 303)
  assert.equal((await at.eivor.post(`${here}/issue`)).status, 303)
  return here
}

const kept = async (here: string) =>
  w.db
    .selectFrom('invoice')
    .selectAll()
    .where('id', '=', Number(here.split('/').at(-1)))
    .executeTakeFirstOrThrow()

/** A seat of a day taken back, as occasions would have the ledger told. */
async function takeBack({ regionId, held }: Stage): Promise<void> {
  const matter = `seat ${held.bookings[0]?.id} day ${held.days[0]?.id}`
  await attempt(w.db, async (tx) => {
    await lockLedgerToAdd(tx, regionId)
    await postDues(tx, { withdrawn: [matter], closedYears: [], postedBy: null })
  })
}

async function vat(at: Stage, rule: { kind: 'course-day' | 'pot-share'; choice: string; from: Day }): Promise<number> {
  const form = {
    lineKind: rule.kind,
    choice: rule.choice,
    fromDay: rule.from,
    source: 'beslut 12 februari',
    reason: '',
  }
  return (await at.eivor.post(`${at.list}/rules`, form)).status
}

describe('a fault in one part of a run', () => {
  test('stops that municipality only: the others are made, it is named, and can be run again', async () => {
    const at = await stage()
    const build = economyBuilders(w.db)
    const others = [
      await w.municipality({ regionId: at.regionId, name: 'Arvika' }),
      await w.municipality({ regionId: at.regionId, name: 'Åmål' }),
    ]
    for (const municipalityId of others) {
      const unitId = await w.unit({ municipalityId })
      const participants = [{ personId: await w.person({ unitId }), municipalityId, unitId }]
      await build.heldOccasion({ regionId: at.regionId, days: [{ onDay: day('2026-02-04') }], participants })
    }
    await sql`
      create function break_one() returns trigger language plpgsql as $$
      begin if new.buyer_id = ${sql.lit(at.municipalityId)} then raise exception 'planted'; end if; return new; end $$`.execute(
      w.db,
    )
    await sql`create trigger break_one before insert on invoice for each row execute function break_one()`.execute(w.db)
    const span = { act: 'draft', period: 'course-days', year: 2026, from: '2026-01-01', until: '2026-06-30' }
    const { location: run = '' } = await at.eivor.post(`${at.list}/runs`, span)
    await runInvoices(w.db, Number(run.split('/').at(-1)), w.house)
    const buyers = async () => {
      const rows = await w.db.selectFrom('invoice').select('buyerId').where('sellerId', '=', at.regionId).execute()
      return rows.map(({ buyerId }) => buyerId).sort()
    }
    assert.deepEqual(await buyers(), others.toSorted())
    const page = await at.eivor.get(run)
    assert.match(page.text, /En gick inte igenom.*Kalix.*Något gick fel hos oss.*Kör igen om en stund.*felkod F\d+/)
    assert.doesNotMatch(page.text, /Arvika|Åmål|planted/)
    assert.equal((await at.siv.post(`${run}/retry`)).status, 403)

    await sql`drop trigger break_one on invoice`.execute(w.db)
    const { location: again = '' } = await at.eivor.post(`${run}/retry`)
    await runInvoices(w.db, Number(again.split('/').at(-1)), w.house)
    assert.match((await at.eivor.get(again)).text, /1 klara/)
    assert.deepEqual(await buyers(), [at.municipalityId, ...others].toSorted())
    assert.match((await at.eivor.postAndFollow(`${run}/retry`)).text, /Det finns inget kvar att göra/)
  })

  test('is of the machine where the database is gone or at odds with itself, and then the run waits', () => {
    for (const code of ['40P01', '40001', '57P01', '08006', '53300', 'ECONNRESET'])
      assert.ok(isOfTheMachine({ code }), code)
    assert.ok(isOfTheMachine(new Error('Connection terminated unexpectedly')))
    for (const code of ['P0001', '23514', '22003', '42703']) assert.ok(!isOfTheMachine({ code }), code)
    assert.ok(!isOfTheMachine(new RangeError('not a whole number of öre')))
  })
})

describe('drafts', () => {
  test('a run drafts for all, and its page counts until it is done', async () => {
    const at = await stage()
    const span = { act: 'draft', period: 'course-days', year: 2026, from: '2026-01-01', until: '2026-06-30' }
    const { location: run = '' } = await at.eivor.post(`${at.list}/runs`, span)
    const going = await at.eivor.get(run)
    assert.match(going.text, /0 av 1 klara/)
    assert.equal(going.raw.headers.refresh, '2')
    assert.match((await at.eivor.postAndFollow(`${at.list}/runs`, span)).text, /En körning pågår redan/)
    await runInvoices(w.db, Number(run.split('/').at(-1)), w.house)
    const done = await at.eivor.get(run)
    assert.match(done.text, /Kursdagar januari–juni 2026: 1 klara/)
    assert.equal(done.raw.headers.refresh, undefined)
    assert.match((await at.eivor.postAndFollow(`${at.list}/runs`, span)).text, /Det finns inget att göra/)
    assert.equal((await at.siv.get(run)).status, 403)
    assert.match((await at.eivor.get(`${at.list}?year=2026`)).text, /Ett utkast väntar på att granskas.*Kalix.*6\s200/)
  })

  test('a pot’s share that is more than is owed is carried: the run says so, and the next year’s bill has it', async () => {
    const at = await stage()
    await economyBuilders(w.db).regionRule(at.regionId, { from: day('2025-01-01'), largeShare: 'carried' })
    const parties = { creditorId: at.regionId, debtorId: at.municipalityId }
    const share = {
      ...{ ...parties, matter: `test share ${at.regionId}`, year: 2025, occurredOn: day('2025-12-31') },
      ...{ cause: 'pot-share' as const, lines: deductionLines(parties, kr(900)), facts: {} },
      ...{ occasionDayId: null, bookingId: null, personId: null, regionRuleId: null },
    }
    await attempt(w.db, (tx) => postDues(tx, { dues: [share], closedYears: [], postedBy: null }))
    const { location = '' } = await at.eivor.post(`${at.list}/runs`, { act: 'draft', period: 'year-end', year: 2025 })
    await runInvoices(w.db, Number(location.split('/').at(-1)), w.house)
    const run = await at.eivor.get(location)
    assert.match(run.text, /En gick inte igenom.*Kalix.*Potten är 900\skr större.*för över det till nästa år/)
    const [id = 0] = await drafted(at)
    assert.equal((await kept(`/invoices/${id}`)).netOre, kr(6200 - 900))
  })

  test('a draft says its lines and sum; a stale one is redone before it is checked', async () => {
    const at = await stage()
    const [id = 0] = await drafted(at)
    const here = `/invoices/${id}`
    assert.match((await at.eivor.get(here)).text, /Utkast till faktura till Kalix: 6\s200/)
    await takeBack(at)
    assert.match((await at.eivor.get(here)).text, /Huvudboken har ändrats sedan utkastet gjordes/)
    const refused = await at.eivor.post(`${here}/checking`)
    assert.equal(refused.status, 409)
    assert.match(refused.text, /Gör om det först/)
    const redone = await at.eivor.postAndFollow(`${here}/redoing`)
    assert.match(redone.text, /Utkastet är gjort på nytt.*4\s650/)
    assert.match((await at.eivor.get(here)).text, /Det här utkastet är kastat och ersatt/)
  })

  test('checked, opened again with a reason, and discarded: then it can be drafted anew', async () => {
    const at = await stage()
    const [id = 0] = await drafted(at)
    const here = `/invoices/${id}`
    await at.eivor.post(`${here}/checking`)
    const without = await at.eivor.post(`${here}/opening`, { opening: '' })
    assert.equal(without.status, 422)
    assert.match((await at.eivor.postAndFollow(`${here}/opening`, { opening: 'Fel period' })).text, /Fel period/)
    assert.equal((await at.eivor.post(`${here}/issue`)).status, 409)
    assert.match((await at.eivor.postAndFollow(`${here}/discarding`)).text, /Utkastet är kastat/)
    assert.equal((await drafted(at)).length, 1)
  })

  test('refused with the rule, what to fill in and where, and the words of the draft are kept', async () => {
    const at = await stage({ terms: 'none' })
    const [id = 0] = await drafted(at)
    const here = `/invoices/${id}`
    await at.eivor.post(`${here}/words`, { buyerReference: '', orderReference: '', note: 'Enligt avtal § 4' })
    const refused = await at.eivor.post(`${here}/checking`)
    assert.equal(refused.status, 409)
    assert.match(refused.text, /PEPPOL-EN16931-R003/)
    assert.ok(refused.html.includes(`/invoices/terms/${at.regionId}/${at.municipalityId}`))
    assert.match(refused.text, /Enligt avtal § 4/)
    await at.eivor.post(`${here}/words`, { buyerReference: '4711', orderReference: '', note: 'Enligt avtal § 4' })
    assert.equal((await at.eivor.post(`${here}/checking`)).status, 303)
  })

  test('what has VAT stands on an invoice of its own, apart from what is outside', async () => {
    const at = await stage()
    assert.equal(await vat(at, { kind: 'course-day', choice: 'S25', from: day('2026-02-12') }), 303)
    const later = await economyBuilders(w.db).heldOccasion({
      regionId: at.regionId,
      days: [{ onDay: day('2026-03-02') }],
      participants: [{ personId: await w.person(), municipalityId: at.municipalityId, unitId: await w.unit(at) }],
    })
    assert.equal(later.bookings.length, 1)
    const made = await drafted(at)
    assert.equal(made.length, 2)
    const rows = await Promise.all(made.map((id) => kept(`/invoices/${id}`)))
    assert.deepEqual(
      rows.map(({ netOre, vatOre }) => [netOre, vatOre]).sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0)),
      [
        [kr(6200), 0],
        [kr(1550), kr(387.5)],
      ],
    )
    for (const id of made) {
      const here = `/invoices/${id}`
      assert.equal((await at.eivor.post(`${here}/checking`)).status, 303)
      assert.equal((await at.eivor.post(`${here}/issue`)).status, 303)
    }
  })
})

describe('a rate that changes within a period', () => {
  test('each course day is taxed by its own day, and both rules are named, for a reader without sign-in too', async () => {
    const at = await stage()
    const rule = { sellerId: at.regionId, lineKind: 'course-day' as const, category: 'S' as const, reason: '' }
    for (const [from, percent] of [
      ['2026-01-01', 25],
      ['2026-02-03', 12],
    ] as const)
      await w.db
        .insertInto('vatRule')
        .values({ ...rule, fromDay: day(from), percent, source: `beslut ${percent}`, setAt: realNow() })
        .execute()
    const here = await issued(at)
    const lines = await w.db
      .selectFrom('invoiceLine')
      .select(['amountOre', 'vatPercent'])
      .where('invoiceId', '=', Number(here.split('/').at(-1)))
      .orderBy('position')
      .execute()
    assert.deepEqual(lines, [
      { amountOre: kr(3100), vatPercent: 25 },
      { amountOre: kr(3100), vatPercent: 12 },
    ])
    const page = await at.eivor.get(here)
    const [, key = ''] = /href="(\/invoice\/[\w-]+)"/.exec(page.html) ?? []
    for (const read of [page, await w.stranger().get(key)]) {
      assert.equal(read.status, 200)
      assert.match(read.text, /775\skr/)
      assert.match(read.text, /372\skr/)
      assert.match(read.text, /1 januari 2026.*beslut 25/)
      assert.match(read.text, /3 februari 2026.*beslut 12/)
    }
  })
})

describe('what is issued', () => {
  test('a municipality reads what is issued and never a draft', async () => {
    const at = await stage()
    const [id = 0] = await drafted(at)
    const list = `/invoices/municipalities/${at.municipalityId}`
    assert.match((await at.siv.get(list)).text, /Kalix har inte fått någon faktura än/)
    assert.equal((await at.siv.get(`/invoices/${id}`)).status, 404)
    await at.eivor.post(`/invoices/${id}/checking`)
    assert.equal((await at.siv.get(`/invoices/${id}`)).status, 404)
    await at.eivor.post(`/invoices/${id}/issue`)
    assert.match((await at.siv.get(list)).text, /Kalix har 6\s200\skr att betala/)
    const seen = await at.siv.get(`/invoices/${id}`)
    assert.match(seen.text, /Faktura 1 till Kalix/)
    assert.doesNotMatch(seen.text, /Kreditera hela/)
    assert.equal((await at.siv.post(`/invoices/${id}/credit`, { crediting: 'x' })).status, 403)
  })

  test('credited only with a reason, which stands on the credit note', async () => {
    const at = await stage()
    const here = await issued(at)
    const without = await at.eivor.post(`${here}/credit`, { crediting: ' ' })
    assert.equal(without.status, 422)
    const note = await at.eivor.postAndFollow(`${here}/credit`, { crediting: 'Fel mottagare' })
    assert.match(note.text, /Kreditfaktura 2 till Kalix.*Fel mottagare/)
    assert.equal((await kept(here)).state, 'credited')
    assert.equal((await at.eivor.post(`${here}/credit`, { crediting: 'igen' })).status, 409)
  })

  test('paid in part, wrongly, and then all of it', async () => {
    const at = await stage()
    const here = await issued(at)
    const pay = (amount: string, paidOn = '2026-02-12') => at.eivor.post(`${here}/payment`, { amount, paidOn })
    for (const [amount, on, said] of [
      ['mycket', '2026-02-12', /Skriv ett belopp/],
      ['0', '2026-02-12', /Skriv vad som har betalats/],
      ['6 200,01', '2026-02-12', /Mer än vad som är kvar/],
      ['100', '2026-02-13', /Dagen har inte varit än/],
      ['100', '2026-02-11', /före den dag fakturan gavs ut/],
    ] as const) {
      const wrong = await pay(amount, on)
      assert.ok(wrong.status === 409 || wrong.status === 422, `${amount} ${on}: ${wrong.status}`)
      assert.match(wrong.text, said)
      assert.ok(wrong.html.includes(`value="${amount}"`), `${amount} is kept`)
    }
    assert.match(
      (await at.eivor.postAndFollow(`${here}/payment`, { amount: '200', paidOn: '2026-02-12' })).text,
      /6\s000\skr är kvar/,
    )
    assert.equal((await pay('6000')).status, 303)
    assert.equal((await kept(here)).state, 'paid')
  })

  test('pasted payments are read first; with a row at fault nothing is noted', async () => {
    const at = await stage()
    const here = await issued(at)
    const rows = '1; 6 200; 2026-02-12\n77; 100; 2026-02-12\n1; 5; 2026-02-12\nx; y; z'
    const read = await at.eivor.post(`${at.list}/payments`, { rows })
    assert.match(
      read.text,
      /3 rader behöver rättas.*betalar allt.*ingen faktura med det numret.*tidigare rad.*går inte att läsa/,
    )
    const noted = await at.eivor.post(`${at.list}/payments/noted`, { rows })
    assert.equal(noted.status, 409)
    assert.equal((await kept(here)).state, 'issued')
    const right = await at.eivor.postAndFollow(`${at.list}/payments/noted`, { rows: '1; 6 200; 2026-02-12' })
    assert.match(right.text, /En betalning är noterad/)
    assert.equal((await kept(here)).state, 'paid')
    assert.equal((await at.siv.get(`${at.list}/payments`)).status, 403)
  })
})
