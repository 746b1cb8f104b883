import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { today } from '#platform'
import { type Day, day } from '#values'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'

const it = world('country')
const path = '/economy/pot-example'

async function shown(search = '') {
  const { status, html, text } = await (await it.asDemo('fia@kalix.example')).get(path + search)
  return { status, html, text: text.replace(/[\u202f\u00a0]/g, ' ') }
}

async function regionId(slug: string): Promise<number> {
  const { id } = await it.db.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  return id
}

test('under GR’s rule 8 000 + 6 667 + 5 333, step by step', async () => {
  const { status, text } = await shown()
  assert.equal(status, 200)
  assert.match(text, /20 000 kr till sista kronan: 8 000 \+ 6 667 \+ 5 333/)
  assert.match(text, /Dag A Karin Ulf 22 × 400 8 800/)
  assert.match(text, /Fia 1 dag som utbildare × 1 \+ 1 dag som kursledare × 1,5 2,5/)
  assert.match(text, /20 000 ÷ 7,5 = 2 666,667 kr/)
  assert.match(text, /Avrundat nedåt blir delarna 19 999 kr\. En krona är över och går till störst rest: Fia/)
  assert.match(text, /Rosa 0 0,000 0 0,000 0/)
})

test('the slide’s 20 001 comes from rounding each part up, and the pot holds one krona less', async () => {
  const { text } = await shown()
  assert.match(text, /Varför säger bildspelet 20 001 kr\?/)
  assert.match(text, /avrundade varje del för sig uppåt till hela kronor\. Då betalas 1 kr mer ut än potten rymmer/)
  assert.match(text, /också 2 667 kr för en poäng/)
  assert.match(text, /Uppåt, var för sig alla siffror 2 667 8 000 6 667 5 334 20 001 \+1/)
  assert.match(text, /Närmaste krona, var för sig inte Ulf och summan 2 667 8 000 6 667 5 333 20 000 0/)
})

test('an amount opens into its reason', async () => {
  const gr = await regionId('goteborgsregionen')
  const { html, text } = await shown(`?region=${gr}&why=3`)
  assert.match(html, new RegExp(`href="/economy/pot-example\\?region=${gr}&amp;why=3#person-3"`))
  assert.match(html, /<div id="person-3"><details class="why" open/)
  assert.match(text, /Exakt del: 20 000 × 2 ÷ 7,5 = 5 333,333 kr/)
  assert.match(text, /Nedåt 5 333 kr, rest 0,333\. Det räckte inte till en till/)
})

test('under Norrbotten’s rule 6 667 + 6 667 + 6 666, and why one goes without', async () => {
  const { text } = await shown(`?region=${await regionId('norrbottens-kommuner')}`)
  assert.match(text, /6 667 \+ 6 667 \+ 6 666/)
  assert.match(text, /Två kronor är över och går en och en till störst rest: Karin och Fia/)
  assert.match(text, /Därför går Ulf utan/)
  assert.match(text, /Nedåt 6 666 kr, rest 0,667\. Någon med lika stor rest fick en till/)
  assert.match(text, /20 001/)
})

test('a region that changes its rule, and nothing else, changes the example', async () => {
  const region = await regionId('norrbottens-kommuner')
  await economyBuilders(it.db).regionRule(region, { from: today(), potRule: 'points', leaderPoints: '1.5' })
  assert.match((await shown(`?region=${region}`)).text, /8 000 \+ 6 667 \+ 5 333/)
})

test('a rule that has not begun is not shown, and one without points says why nothing can be shared', async () => {
  const region = await it.region('Jämtland')
  await economyBuilders(it.db).regionRule(region, { from: day('2030-01-01') })
  assert.equal((await shown(`?region=${region}`)).status, 404)
  await it.db
    .insertInto('regionRule')
    .values({
      regionId: region,
      fromDay: today(),
      potRule: 'points',
      leaderPoints: '0',
      trainerPoints: '0',
      unusedReservePoints: '0',
      chargingBasis: 'attended',
      shareUnit: 'kr',
      source: 'test',
    })
    .execute()
  const { status, text } = await shown(`?region=${region}`)
  assert.equal(status, 200)
  assert.match(text, /Med den regeln går potten inte att dela/)
  assert.match(text, /Ingen har tjänat poäng/)
})

test('a region that is not there, or has no rule, is missing', async () => {
  const without = await it.region('Västerbotten')
  for (const region of ['0', '999999', 'norrbotten', '1e3', String(without), '1&region=2'])
    assert.equal((await shown(`?region=${region}`)).status, 404, region)
})

test('without any region’s rule the slide’s own is used', async () => {
  await it.db.updateTable('regionRule').set({ fromDay: sql<Day>`from_day + 4000` }).execute()
  const { status, text } = await shown()
  assert.equal(status, 200)
  assert.match(text, /8 000 \+ 6 667 \+ 5 333/)
  assert.match(text, /Kursledare får 1,5 poäng för varje dag/)
})
