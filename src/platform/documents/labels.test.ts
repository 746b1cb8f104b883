import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPdf } from '../../../tests/read-pdf.ts'
import { fitsA4, type Label, makeFoldedNames, makeLabels } from './labels.ts'
import { makePosters } from './posters.ts'

const sheet = { columns: 2, rows: 5, width: 85, height: 54, left: 15, top: 13.5, gapX: 10, gapY: 0 }
const given = (labels: readonly Label[]) => ({ title: 'Namnskyltar', lang: 'sv' as const, labels, empty: 'Ingen än.' })
const some = (count: number): Label[] =>
  Array.from({ length: count }, (_, index) => ({ name: `Person ${index + 1}`, from: 'Kalix' }))
const pagesOf = (raw: string) => raw.match(/\/Type \/Page\b/g)?.length

describe('labels', () => {
  test('say who and from where, as a tagged list with a language', async () => {
    const read = readPdf(
      await makeLabels(given([{ name: 'Åsa Ek-Öberg', from: 'Övertorneå', task: 'Kursledare' }]), { sheet, start: 1 }),
    )
    for (const part of ['Åsa Ek-Öberg', 'Övertorneå', 'Kursledare']) assert.ok(read.text.includes(part), read.text)
    for (const tag of ['L', 'LI', 'LBody', 'P']) assert.ok(read.tags.includes(tag), tag)
    assert.match(read.raw, /\/Lang \(sv-SE\)/)
    assert.match(read.raw, /<pdfuaid:part>1</)
  })
  test('go on on the next sheet, and begin where a half-used sheet has labels left', async () => {
    const pages = async (count: number, start: number) =>
      pagesOf(readPdf(await makeLabels(given(some(count)), { sheet, start })).raw)
    assert.equal(await pages(10, 1), 1)
    assert.equal(await pages(11, 1), 2)
    assert.equal(await pages(4, 7), 1)
    assert.equal(await pages(4, 8), 2)
    assert.equal(await pages(1, 10), 1)
  })
  test('without anyone say so', async () => {
    assert.ok(readPdf(await makeLabels(given([]), { sheet, start: 1 })).text.includes('Ingen än.'))
  })
  test('folded stand one on each sheet, drawn twice and tagged once', async () => {
    const read = readPdf(await makeFoldedNames(given(some(3))))
    assert.equal(pagesOf(read.raw), 3)
    assert.equal(read.tags.filter((tag) => tag === 'LI').length, 3)
    assert.equal(read.text.match(/Person 2/g)?.length, 2)
  })
  test('that reach over the edge of the paper are known', () => {
    assert.ok(fitsA4(sheet))
    assert.ok(!fitsA4({ ...sheet, gapX: 30 }))
    assert.ok(!fitsA4({ ...sheet, rows: 6 }))
  })
})

describe('a poster', () => {
  const poster = {
    over: 'Yrkesresan i Norrbotten',
    heading: 'Samtal och delaktighet',
    lines: ['tors 12 mars', 'Aulan'],
  }
  test('has its heading, its lines, and a code with its words', async () => {
    const code = { address: 'https://exempel.example/occasions/7/place', says: 'Din plats' }
    const read = readPdf(await makePosters([{ ...poster, code }], { title: 'Dörrskylt', lang: 'sv' }))
    for (const part of [poster.heading, 'Aulan', 'Din plats']) assert.ok(read.text.includes(part), read.text)
    for (const tag of ['H1', 'Figure']) assert.ok(read.tags.includes(tag), tag)
    assert.match(read.raw, /\/Alt/)
  })
  test('says first what is called off', async () => {
    const read = readPdf(await makePosters([{ ...poster, alarm: 'Inställt' }], { title: 'Dörrskylt', lang: 'sv' }))
    assert.ok(read.text.indexOf('Inställt') < read.text.indexOf(poster.heading))
  })
})
