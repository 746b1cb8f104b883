import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { isRefusal } from '#values'
import { world } from '../../../tests/world.ts'
import { writeManifest } from '../archives/export-journey.ts'
import { parseArchive } from '../archives/parse-archive.ts'
import { publishRevision } from '../content/publish-revision.ts'
import { getRevisionContent } from '../content/read-content.store.ts'
import { findDaysNeeded } from '../course/course.store.ts'
import { compareRevisions } from '../differences/compare-revisions.ts'
import { differs } from '../differences/differences.rules.ts'
import { beginDraft } from '../drafts/begin-draft.ts'
import { findOpenDraft, getDraft } from '../drafts/draft.store.ts'
import { assemble, type Piece, piecesOf } from '../drafts/piece.rules.ts'
import { getPiece, listPieces } from '../drafts/piece.store.ts'
import { draftHref, newPieceHref, pieceHref } from './address.rules.ts'

const it = world('country')
const course = 'Handläggning med barnet i centrum'
const gun = () => it.asDemo('gun@gr.example')

async function opened() {
  const { id } = await it.db.selectFrom('course').select('id').where('name', '=', course).executeTakeFirstOrThrow()
  const actor = { personId: null, address: null }
  const begun = await attempt(it.db, (tx) => beginDraft(tx, { courseId: id, actor }))
  const draftId = isRefusal(begun) ? ((await findOpenDraft(it.db, id))?.id ?? 0) : begun
  const pieces = await listPieces(it.db, draftId)
  const first = (format: string) => {
    const found = piecesOf(pieces, 'item').find(({ content }) => content.body.format === format)
    if (found === undefined) throw new Error(`no ${format}`)
    return found
  }
  return { draftId, pieces, first }
}

const now = (piece: Piece) => getPiece(it.db, { draftId: piece.draftId, key: piece.key })

/** The fields of the first form that posts to this address, as a browser would send them. */
function fieldsOf(html: string, action: string): Record<string, string | string[]> {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? ''
  const fields: Record<string, string | string[]> = {}
  const add = (name: string, value: string) => {
    const had = fields[name]
    fields[name] = had === undefined ? value : [had, value].flat()
  }
  const decoded = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const controls = /<input([^>]*)>|<textarea([^>]*)>([^<]*)<\/textarea>|<select([^>]*)>(.*?)<\/select>/gs
  for (const [, input, area, text = '', select, options = ''] of form.split('</form>')[0]?.matchAll(controls) ?? []) {
    const attributes = input ?? area ?? select ?? ''
    const name = /name="([^"]*)"/.exec(attributes)?.[1] ?? ''
    if (area !== undefined) add(name, decoded(text))
    else if (select !== undefined) add(name, /value="([^"]*)" selected/.exec(options)?.[1] ?? '')
    else if (!/type="(radio|checkbox)"/.test(attributes) || / checked/.test(attributes)) {
      add(name, decoded(/ value="([^"]*)"/.exec(attributes)?.[1] ?? ''))
    }
  }
  return fields
}

test('the draft is shown in the shape of its course, with what is missing first', async () => {
  const { draftId, pieces } = await opened()
  const visitor = await gun()
  const shown = await visitor.get(draftHref(draftId))
  assert.equal(shown.status, 200)
  for (const item of piecesOf(pieces, 'item')) assert.match(shown.html, new RegExp(pieceHref(item)))
  assert.match(shown.html, /Inför dag/)
  assert.match(shown.html, /Inget saknas i/, 'it was published, so nothing is missing')
})

test('every piece has a page, and saved as it stands it stays what it was', async () => {
  const { pieces } = await opened()
  const visitor = await gun()
  for (const piece of pieces) {
    const shown = await visitor.get(pieceHref(piece))
    assert.equal(shown.status, 200, piece.kind)
    const saved = await visitor.post(pieceHref(piece), fieldsOf(shown.html, pieceHref(piece)))
    assert.equal(saved.status, 303, `${piece.kind} ${saved.html.match(/errors-list.*?<\/ul>/s)?.[0]}`)
    assert.deepEqual((await now(piece)).content, piece.content, piece.kind)
  }
})

test('a text is written in the notation, and a line that was read as something else is named', async () => {
  const { first } = await opened()
  const page = first('page')
  const visitor = await gun()
  const shown = await visitor.get(pieceHref(page))
  const fields = { ...fieldsOf(shown.html, pieceHref(page)), text: '## Rubrik\r\n\r\n::: fakta Minns\r\nSlutar inte' }
  const answer = await visitor.post(pieceHref(page), fields)
  assert.equal(answer.status, 422)
  assert.match(answer.html, /Rad 3: faktarutan slutar inte/)
  assert.match(answer.html, /Slutar inte/)
  const saved = await now(page)
  assert.equal(saved.version, page.version + 1, 'it is kept all the same')
})

test('that some of the days are enough is said where the days are, published, moved along and told to who travels', async () => {
  const { draftId, pieces } = await opened()
  const [about] = piecesOf(pieces, 'about')
  assert.ok(about)
  const visitor = await gun()
  assert.match((await visitor.get(draftHref(draftId))).text, /Man ska ha gått alla dagar/)
  const given = { ...fieldsOf((await visitor.get(pieceHref(about))).html, pieceHref(about)), daysNeeded: '9' }
  assert.equal((await visitor.post(pieceHref(about), given)).status, 303)
  assert.match((await visitor.get(draftHref(draftId))).text, /Fler dagar behövs än kursen har/)
  const again = { ...fieldsOf((await visitor.get(pieceHref(about))).html, pieceHref(about)), daysNeeded: '3' }
  assert.equal((await visitor.post(pieceHref(about), again)).status, 303)
  assert.match((await visitor.get(draftHref(draftId))).text, /Tre av fyra dagar räcker/)

  const draft = await getDraft(it.db, draftId)
  assert.ok(draft.fromRevisionId)
  const before = await getRevisionContent(it.db, draft.fromRevisionId)
  const content = assemble(await listPieces(it.db, draftId))
  const differing = compareRevisions(before, content).filter((each) => each.section === 'about' && differs(each))
  assert.deepEqual(
    differing.map(({ section, lines }) => [section, lines.at(-1)?.field, lines.at(-1)?.after[0]?.text]),
    [['about', 'daysNeeded', '3']],
  )
  const actor = { personId: null, address: null }
  const publish = (daysNeeded: number) =>
    attempt(it.db, (tx) => publishRevision(tx, { ...content, daysNeeded, courseId: draft.courseId, actor }))
  assert.deepEqual(await publish(5), { refused: 'more-days-needed-than-there-are' })
  const revisionId = await publish(3)
  assert.ok(!isRefusal(revisionId))
  assert.equal(await findDaysNeeded(it.db, revisionId), 3)
  const manifest = await attempt(it.db, (tx) => writeManifest(tx, draft.journeyId))
  const read = parseArchive(JSON.stringify(manifest))
  assert.ok('courses' in read)
  const moved = read.courses.flatMap(({ revisions }) => revisions).filter((each) => each.content.daysNeeded === 3)
  assert.equal(moved.length, 1)
  assert.match(
    (await (await it.asDemo('fia@kalix.example')).get(`/courses/${draft.courseId}`)).text,
    /Tre av fyra dagar räcker/,
  )
})

test('two write at once: the second sees both, and puts their own in place', async () => {
  const { first } = await opened()
  const link = first('link')
  const [one, other] = [await gun(), await gun()]
  const href = pieceHref(link)
  const fields = fieldsOf((await one.get(href)).html, href)
  assert.equal((await one.post(href, { ...fields, title: 'Min rubrik' })).status, 303)
  const late = await other.post(href, { ...fields, title: 'Din rubrik' })
  assert.equal(late.status, 409)
  assert.match(late.html, /En kollega har sparat samtidigt/)
  assert.match(late.html, /<ins>Din<\/ins>|<del>Min<\/del>/)
  const [, action = ''] = late.html.match(/action="([^"]*\/restoration)"/) ?? []
  const put = await other.post(action, fieldsOf(late.html, action))
  assert.equal(put.status, 303)
  const saved = await now(link)
  assert.equal(saved.kind === 'item' && saved.content.title, 'Din rubrik')
  const history = await one.get(`${href}/history`)
  assert.match(history.html, /Sparad bredvid/)
})

test('a page that saves by itself gets facts, and a 409 that leads to both texts', async () => {
  const { first } = await opened()
  const page = first('checklist')
  const href = pieceHref(page)
  const visitor = await gun()
  const fields = fieldsOf((await visitor.get(href)).html, href)
  const cookies = { yrkesresan: await it.sessionOf(await it.personIdOf('gun@gr.example')) }
  const ask = (title: string) => {
    const payload = new URLSearchParams(
      Object.entries({ ...fields, title }).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
    ).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const headers = { ...type, accept: 'application/json' }
    return it.app.inject({ method: 'POST', url: href, cookies, headers, payload })
  }
  const kept = await ask('Ett')
  assert.equal(kept.statusCode, 200)
  assert.match(kept.body, /"words":"Sparat \d/)
  const late = await ask('Två')
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /history\/\d+/)
})

test('a save that comes after the draft was closed is kept, with and without scripts', async () => {
  const { draftId, first } = await opened()
  const page = first('checklist')
  const href = pieceHref(page)
  const visitor = await gun()
  const fields = fieldsOf((await visitor.get(href)).html, href)
  await it.db.updateTable('draft').set({ setAsideAt: new Date() }).where('id', '=', draftId).execute()
  const late = await visitor.post(href, { ...fields, title: 'Skriven i sista stund' })
  assert.equal(late.status, 409)
  assert.match(late.html, /Utkastet är avslutat/)
  assert.match(late.html, /Skriven i sista stund|<ins>/)
  assert.match((await visitor.get(`${href}/history`)).html, /Sparad bredvid/)
  assert.deepEqual((await now(page)).content, page.content)
})

test('questions and answers are added, moved and removed by buttons that save', async () => {
  const { first } = await opened()
  const quiz = first('quiz')
  const href = pieceHref(quiz)
  const visitor = await gun()
  const press = async (act: string) => {
    const fields = fieldsOf((await visitor.get(href)).html, href)
    const answer = await visitor.post(href, { ...fields, do: act })
    assert.equal(answer.status, 303, act)
  }
  const questions = async () => {
    const piece = await now(quiz)
    return piece.kind === 'item' && piece.content.body.format === 'quiz' ? piece.content.body.questions : []
  }
  const before = await questions()
  for (const kind of ['single', 'multiple', 'text', 'order']) await press(`add:questions:${kind}`)
  assert.equal((await questions()).length, before.length + 4)
  await press(`add:questions-${before.length}-answers:`)
  const added = (await questions())[before.length]
  assert.equal(added?.kind === 'single' && added.answers.length, 3)
  await press(`up:questions:${before.length}`)
  assert.equal((await questions())[before.length - 1]?.key, added?.key)
  for (let left = 4; left > 0; left--) await press(`remove:questions:${before.length + left - 1}`)
  assert.equal((await questions()).length, before.length)
})

test('a new piece of every kind and format is begun, and posted twice is one', async () => {
  const { draftId } = await opened()
  const visitor = await gun()
  const formats = ['page', 'film', 'podcast', 'document', 'link', 'package', 'quiz', 'reflection', 'checklist', 'form']
  const wishes = [
    ...['goal', 'day', 'group', 'source', 'material'].map((kind) => ({ kind })),
    ...formats.map((format) => ({ kind: 'item', format, place: 'deepening' })),
  ]
  const action = `${draftHref(draftId)}/pieces/new`
  const count = async () => (await listPieces(it.db, draftId)).length
  const before = await count()
  for (const wish of wishes) {
    const shown = await visitor.get(newPieceHref(draftId, { ...wish }))
    assert.equal(shown.status, 200, JSON.stringify(wish))
    const fields = fieldsOf(shown.html, action)
    const [made, again] = [await visitor.post(action, fields), await visitor.post(action, fields)]
    assert.equal(made.status, 303, JSON.stringify(wish))
    assert.equal(again.location, made.location)
  }
  assert.equal(await count(), before + wishes.length)
  assert.equal((await visitor.get(newPieceHref(draftId, { kind: 'item' }))).status, 200)
  assert.equal((await visitor.get(draftHref(draftId))).status, 200)
  for (const piece of await listPieces(it.db, draftId)) {
    assert.equal((await visitor.get(pieceHref(piece))).status, 200)
    if (['item', 'day', 'material'].includes(piece.kind)) {
      const preview = await visitor.get(`${draftHref(draftId)}/preview/${piece.key}`)
      assert.equal(preview.status, 200, JSON.stringify(piece.content))
    }
  }
  assert.equal((await visitor.get(`${draftHref(draftId)}/preview?narrow=yes`)).status, 200)
})

test('a piece is moved, removed and put back', async () => {
  const { draftId, pieces } = await opened()
  const visitor = await gun()
  const [first, second] = piecesOf(pieces, 'goal')
  if (first === undefined || second === undefined) throw new Error('two goals')
  assert.equal((await visitor.post(pieceHref(second, 'move'), { to: 'up' })).status, 303)
  assert.equal(piecesOf(await listPieces(it.db, draftId), 'goal')[0]?.key, second.key)
  assert.equal((await visitor.post(pieceHref(first, 'removal'), {})).status, 303)
  assert.match((await visitor.get(draftHref(draftId))).html, /Borttaget/)
  assert.equal((await visitor.post(pieceHref(first, 'restoration'), {})).status, 303)
  assert.equal((await now(first)).removedAt, null)
})

test('whoever makes another journey, or none, sees nothing of it', async () => {
  const { draftId } = await opened()
  const fia = await it.asDemo('fia@kalix.example')
  assert.equal((await fia.get(draftHref(draftId))).status, 403)
})
