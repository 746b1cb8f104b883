import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPdf } from '../../../tests/read-pdf.ts'
import { makePdf, type PdfPart } from './pdf.ts'

const table: PdfPart = {
  kind: 'table',
  caption: 'Kursdagar',
  columns: [{ head: 'Kursdag' }, { head: 'Summa, kr', align: 'number' }],
  rows: [
    ['Handläggning, dag 1', '34\u202f100'],
    ['Handläggning, dag 2', '−550'],
  ],
  foot: ['Summa', '33\u202f550'],
}
const make = async (parts: PdfPart[], lang: 'sv' | 'en' = 'sv') =>
  readPdf(await makePdf({ title: 'Underlag för Överkalix', lang, parts }))

describe('a document', () => {
  test('has its title, its language, its tags, and says which standard it keeps', async () => {
    const { raw } = await make([{ kind: 'paragraph', text: 'Hej.' }])
    assert.match(raw, /^%PDF-1\.7/)
    assert.match(raw, /\/Lang \(sv-SE\)/)
    assert.match(raw, /\/Marked true/)
    assert.match(raw, /\/DisplayDocTitle true/)
    assert.match(raw, /<pdfuaid:part>1</)
    assert.match(Buffer.from(raw, 'latin1').toString(), /<rdf:li xml:lang="x-default">Underlag för Överkalix</)
  })
  test('says what it was told, with å ä ö, dashes, minus signs and names from elsewhere', async () => {
    const said = 'Räksmörgås – ”så här” −5 ½ Małgorzata Şimşek Жанна Ελένη'
    const { text } = await make([{ kind: 'paragraph', text: said }])
    assert.ok(text.includes(said), text)
  })
  test('writes the nearest letter for one no font has, and never fails', async () => {
    const { text } = await make([{ kind: 'paragraph', text: 'a → b 漢 ① \u202f.' }])
    assert.ok(text.includes('a – b ? 1 \u00a0.') || text.includes('a – b ? 1  .'), text)
  })
  test('tags a table with heads for columns and rows, and its caption', async () => {
    const { raw, tags, text } = await make([table])
    assert.deepEqual(tags.filter((tag) => ['Table', 'Caption', 'THead', 'TBody', 'TFoot'].includes(tag)).toSorted(), [
      'Caption',
      'TBody',
      'TFoot',
      'THead',
      'Table',
    ])
    assert.equal(tags.filter((tag) => tag === 'TR').length, 4)
    assert.equal(raw.match(/\/Scope \/Column/g)?.length, 2)
    assert.equal(raw.match(/\/Scope \/Row/g)?.length, 3)
    assert.ok(text.includes('33\u00a0550') || text.includes('33 550'), text)
  })
  test('repeats the head of a long table on each page and numbers the pages', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [`Dag ${index + 1}`, '550'])
    const { text } = await make([
      { ...table, kind: 'table', caption: 'Lång', columns: [{ head: 'Kursdag' }, { head: 'Pris' }], rows },
    ])
    const pages = Number(/Sida 1 av (\d)/.exec(text)?.[1])
    assert.ok(pages > 1)
    assert.equal(text.match(/Kursdag/g)?.length, pages)
    assert.ok(text.includes('Dag 90'))
  })
  test('has text longer than a page on several', async () => {
    const { text } = await make([{ kind: 'paragraph', text: 'Ett ord till. '.repeat(900) }], 'en')
    assert.match(text, /Page 3 of 3/)
  })
  test('breaks a word wider than the page', async () => {
    const { text } = await make([{ kind: 'large', text: 'Å'.repeat(300) }])
    assert.equal(text.match(/Å/g)?.length, 300)
  })
  test('can be empty, and can have every part there is', async () => {
    await make([])
    const { tags } = await make([
      { kind: 'heading', level: 2, text: 'Kursdagar' },
      { kind: 'heading', level: 3, text: 'Våren' },
      { kind: 'large', text: 'Fia' },
      { kind: 'note', text: 'Utan moms.' },
      { kind: 'list', points: ['Ett', 'Två'], isOrdered: true },
      { kind: 'new-page' },
      { kind: 'facts', facts: [{ term: 'Kommun', value: 'Kalix' }] },
      { ...table, rows: [] },
    ])
    for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table']) assert.ok(tags.includes(tag), tag)
  })
})
