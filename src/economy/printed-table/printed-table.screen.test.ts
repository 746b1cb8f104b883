import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../tests/world.ts'
import { norrbotten2021 } from './norrbotten-2021.ts'

const it = world('country')
const path = '/economy/printed-table'

/** The cells of each row of the page's first table, by name, as they are read; thin spaces made plain. */
function tableOf(html: string): Map<string, string[]> {
  const [table = ''] = /<table[\s\S]*?<\/table>/.exec(html) ?? []
  const rows = [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][\s\S]*?<\/t[hd]>/g)].map(([cell]) => plain(cell)),
  )
  return new Map(rows.map(([name = '', ...cells]) => [name, cells]))
}

function plain(html: string): string {
  return html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<br\/?>/g, ', ')
    .replace(/<[^>]+>/g, '')
    .replace(/[\u202f\u00a0]/g, ' ')
    .trim()
}

async function asFia(search = '') {
  const fia = await it.asDemo('fia@kalix.example')
  return fia.get(path + search)
}

test('with Arvidsjaur at 6 162 every printed share is calculated too, and together they are 950 000', async () => {
  const { status, html, text } = await asFia()
  assert.equal(status, 200)
  assert.match(text, /Tabellen från 2021, räknad om: 14 av 14 andelar stämmer/)
  const rows = tableOf(html)
  for (const { key } of norrbotten2021.rows) {
    const [, , printed, calculated] = rows.get(key) ?? []
    assert.ok(printed && printed === calculated, `${key}: ${printed} and ${calculated}`)
  }
  assert.deepEqual(rows.get('Summa'), [
    'avgift −1 kr, summa −1 kr',
    '249 768',
    ...['950 000', '950 000', '569 471', '569 472', '1 519 471', '1 519 472'],
  ])
  assert.deepEqual(rows.get('Kalix'), [
    'summa −1 kr',
    '15 781',
    ...['60 024', '60 024', '35 981', '35 981', '96 004', '96 005'],
  ])
})

test('every calculated row is the sum of its cells, and every column of its rows', async () => {
  const rows = tableOf((await asFia('?arvidsjaur=6163')).html)
  const figure = (name: string, at: number) => Number((rows.get(name)?.[at] ?? '').replaceAll(' ', ''))
  const names = norrbotten2021.rows.map(({ key }) => key)
  for (const name of names) assert.equal(figure(name, 3) + figure(name, 5), figure(name, 7), name)
  for (const column of [3, 5, 7]) {
    const sum = names.reduce((all, name) => all + figure(name, column), 0)
    assert.equal(sum, figure('Summa', column))
  }
})

test('as printed, the page points out that the total disagrees and which cell explains it', async () => {
  const { status, html } = await asFia('?arvidsjaur=6163')
  const text = plain(html)
  assert.equal(status, 200)
  assert.match(text, /10 av 14 andelar stämmer/)
  assert.match(text, /Den tryckta summan stämmer inte med raderna/)
  assert.match(text, /Raderna ger 249 769 invånare, men under dem står 249 768/)
  assert.match(text, /En enda cell förklarar det: Arvidsjaur ska ha 6 162 invånare, inte 6 163/)
  assert.match(text, /ändras andelen för Arvidsjaur, Kalix, Kiruna och Luleå, och avgiften för Arvidsjaur/)
  assert.deepEqual(tableOf(html).get('Arvidsjaur')?.[0], 'andel −4 kr, avgift −3 kr, summa −6 kr')
})

test('what does not add up in the letter is explained, whichever population is chosen', async () => {
  for (const search of ['', '?arvidsjaur=6163']) {
    const text = plain((await asFia(search)).html)
    assert.match(text, /Fem saker går inte ihop i brevet/)
    assert.match(text, /Överkalix, avgift: tryckt 7 527 kr, räknat 7 526 kr\. Exakt 7 526,28 kr/)
    assert.match(text, /då vore det tryckta fel för Arvidsjaur, Jokkmokk, Kiruna och Övertorneå/)
    assert.match(text, /Luleå: 298 992 \+ 179 229 = 478 221 kr, tryckt 478 220 kr\. Exakt 478 220,184 kr/)
    assert.match(text, /Avgifterna i brevet blir 569 473 kr, men där står 569 471 kr/)
    assert.match(text, /2,28 kr för alla 249 768 invånare på en gång, 569 471,04 kr/)
    assert.match(text, /får in 949 118,40 kr och saknar 881,60 kr/)
  }
})

test('an amount opens into its reason: the exact share, the remainder, the rule and the letter', async () => {
  const { html } = await asFia('?why=Kalix')
  assert.match(html, /href="\/economy\/printed-table\?arvidsjaur=6162&amp;why=%C3%96verkalix#%C3%96verkalix"/)
  const [opened = ''] = /<details class="why" open[\s\S]*?<\/details>/.exec(html) ?? []
  const text = plain(opened)
  assert.match(text, /Kalix har 15 781 av 249 768 invånare/)
  assert.match(text, /950 000 × 15 781 ÷ 249 768 = 60 023,502 kr/)
  assert.match(text, /med resten 0,502\. Den är bland de åtta största, så andelen blir en krona till: 60 024 kr/)
  assert.match(text, /2,28 × 15 781 = 35 980,68 kr/)
  assert.match(text, /I brevet står 96 004 kr/)
  assert.match(text, /största rest/)
  assert.match(text, /Brev från Norrbottens Kommuner/)
})

test('a population that is no choice is answered with what can be chosen', async () => {
  for (const search of ['?arvidsjaur=9999', '?arvidsjaur=', '?arvidsjaur=6162&arvidsjaur=6163', '?arvidsjaur=<b>']) {
    const { status, html } = await asFia(search)
    assert.equal(status, 422, search)
    assert.match(plain(html), /kan räknas med 6 162 eller 6 163 invånare/)
  }
  assert.equal((await asFia('?why=Storstaden&why=2')).status, 200)
})

test('whoever is not signed in is sent to sign in', async () => {
  const { location } = await it.stranger().get(path)
  assert.equal(location, '/sign-in?to=%2Feconomy%2Fprinted-table')
})
