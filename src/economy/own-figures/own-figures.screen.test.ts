import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../tests/world.ts'

const it = world('country')
const path = '/economy/printed-table/try'
const fia = () => it.asDemo('fia@kalix.example')

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ')

/** What the form sends when these are ticked. */
function asked(rows: Record<number, string>, amounts: { cost?: string; fee?: string } = {}): string {
  const fields = Object.entries(rows).flatMap(([at, count]) => [
    [`with-${at}`, 'yes'],
    [`inhabitants-${at}`, count],
  ])
  return `${path}?${new URLSearchParams([['cost', amounts.cost ?? '950 000'], ['fee', amounts.fee ?? '2,28'], ...fields])}`
}

/** The sum row of the first table: what the columns add up to. */
function sumRow(html: string): string[] {
  const [foot = ''] = /<tfoot[\s\S]*?<\/tfoot>/.exec(html) ?? []
  return [...foot.matchAll(/<td[\s\S]*?<\/td>/g)].map(([cell]) => plain(cell.replace(/<[^>]+>/g, '')).trim())
}

/** The last column but two of each row: the shares. */
function shares(html: string): number[] {
  const [body = ''] = /<tbody[\s\S]*?<\/tbody>/.exec(html) ?? []
  const cells = [...body.matchAll(/data-label="Andel, kr"><div class="cell-value">([^<]*)</g)]
  return cells
    .map(([, figure = '']) => Number(plain(figure).replaceAll(' ', '')))
    .filter((figure) => !Number.isNaN(figure))
}

test('the form opens with the letter’s figures, its misprint put right', async () => {
  const { status, html, text } = await (await fia()).get(path)
  assert.equal(status, 200)
  assert.match(plain(text), /950 000 kr på 14 kommuner, till sista kronan/)
  assert.deepEqual(sumRow(html), ['249 768', '950 000', '569 472', '1 519 472'])
})

test('another cost, another population, fewer municipalities: the shares are the cost to the krona', async () => {
  const visitor = await fia()
  for (const [rows, cost] of [
    [{ 0: '1', 1: '1', 2: '1' }, '100'],
    [{ 3: '17 478', 8: '80123', 12: '0' }, '1 000 001'],
    [{ 13: '4 230' }, '0'],
  ] satisfies [Record<number, string>, string][]) {
    const { status, html } = await visitor.get(asked(rows, { cost }))
    assert.equal(status, 200)
    const sum = shares(html).reduce((all, one) => all + one, 0)
    assert.equal(sum, Number(cost.replaceAll(' ', '')))
    assert.equal(sumRow(html)[1], cost.length > 6 ? cost : String(sum))
  }
})

test('what is wrong is told beside its field, and what was typed is kept', async () => {
  const address = asked({ 1: '', 6: '15,781' }, { cost: '100,50', fee: 'två' })
  const { status, html, text } = await (await fia()).get(address)
  assert.equal(status, 422)
  assert.match(text, /Fyra saker behöver rättas/)
  assert.match(text, /Skriv hur många som bor i Arvidsjaur/)
  assert.match(html, /href="#f-inhabitants-6"[^>]*>Kalix: ”15,781” är inte ett antal invånare/)
  assert.match(html, /value="100,50"/)
  assert.match(html, /value="två"/)
  assert.match(html, /name="with-6" value="yes" checked/)
  assert.doesNotMatch(html, /name="with-0" value="yes" checked/)
})

test('nobody ticked, odd fields and doubled fields are answered, never a fault', async () => {
  const visitor = await fia()
  for (const search of [
    'cost=5&fee=1',
    'cost=1&cost=2&fee=1&with-0=yes&inhabitants-0=5',
    'x=1',
    `cost=${'9'.repeat(3000)}`,
  ]) {
    const { status } = await visitor.get(`${path}?${search}`)
    assert.equal(status, 422, search)
  }
})

test('pasted rows of any municipalities are shared to the krona; a sum row that disagrees is pointed out', async () => {
  const rows = 'namn;antal\r\nKalix;15 781\r\nBoden\t28059\r\nPiteå;42250\r\nSUMMA;86091'
  const { status, html, text } = await (await fia()).post(`${path}/rows`, { cost: '950000', fee: '2.28', rows })
  assert.equal(status, 200)
  assert.deepEqual(sumRow(html), ['86 090', '', '950 000', '196 286', '1 146 286'])
  assert.equal(
    shares(html).reduce((all, one) => all + one, 0),
    950_000,
  )
  assert.match(plain(text), /Raden SUMMA säger 86 091, men raderna ger 86 090/)
})

test('all 290 municipalities can be pasted, and no more than 300 rows', async () => {
  const visitor = await fia()
  const country = await it.db.selectFrom('organisation').select('name').where('kind', '=', 'municipality').execute()
  const rows = (names: readonly string[]) => names.map((name, at) => `${name};${1000 + at * 37}`).join('\n')
  const names = country.map(({ name }) => name)
  assert.equal(names.length, 290)
  const all = await visitor.post(`${path}/rows`, { cost: '10 000 000', fee: '2,28', rows: rows(names) })
  assert.equal(all.status, 200)
  assert.equal(
    shares(all.html).reduce((sum, one) => sum + one, 0),
    10_000_000,
  )
  const many = Array.from({ length: 301 }, (_, at) => `Ort ${at}a`)
  const refused = await visitor.post(`${path}/rows`, { cost: '1', fee: '1', rows: rows(many) })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Det är 301 rader\. Högst 300/)
})

test('rows that cannot be read are told by number and kept', async () => {
  const rows = 'Kalix 15,781\nBoden\n<b>Piteå</b>;-3\nLuleå;4\nLuleå;5'
  const { status, html, text } = await (await fia()).post(`${path}/rows`, { cost: '', fee: '2,28', rows })
  assert.equal(status, 422)
  assert.match(text, /Skriv kostnaden i kronor/)
  assert.match(text, /Rad 1: ”Kalix 15,781” är inte ett namn och ett antal/)
  assert.match(text, /Rad 5: Luleå finns redan på rad 4/)
  assert.match(html, /&lt;b>Piteå&lt;\/b>;-3/)
  for (const form of [{}, { rows: '' }, { rows: ';;;\n\t\n,' }, { cost: ['1', '2'], fee: '1', rows: 'A;1' }])
    assert.equal((await (await fia()).post(`${path}/rows`, form)).status, 422)
})

test('far too much is answered with a page that says so', async () => {
  const { status, text } = await (await fia()).post(`${path}/rows`, {
    cost: '1',
    fee: '1',
    rows: 'A;1\n'.repeat(100_000),
  })
  assert.equal(status, 413)
  assert.doesNotMatch(text, /Internal/)
})
