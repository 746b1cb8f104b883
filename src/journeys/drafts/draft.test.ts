import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { isRefusal } from '#values'
import { courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { getRevisionContent } from '../content/read-content.store.ts'
import { addPiece } from './add-piece.ts'
import { beginDraft } from './begin-draft.ts'
import type { Saved } from './draft.rules.ts'
import { movePiece } from './move-piece.ts'
import { assemble, type PieceContents, piecesOf } from './piece.rules.ts'
import { getPiece, listPieces, listRemovedPieces, listSaves } from './piece.store.ts'
import { removePiece, restorePiece } from './remove-piece.ts'
import { savePiece } from './save-piece.ts'

const it = world()

async function begun() {
  const { courseId, revisionId } = await courseBuilders(it.db).course()
  const [one, other] = [await it.person(), await it.person()]
  const by = (personId: number) => ({ personId, address: null })
  const draftId = await attempt(it.db, (tx) => beginDraft(tx, { courseId, actor: by(one) }))
  if (isRefusal(draftId)) throw new Error(draftId.refused)
  const pieces = await listPieces(it.db, draftId)
  const [item] = piecesOf(pieces, 'item')
  const [goal] = piecesOf(pieces, 'goal')
  if (item === undefined || goal === undefined) throw new Error('there is something in it')
  const save = (key: string, given: { content: PieceContents['item' | 'goal']; version: number; by: number }) =>
    attempt(it.db, (tx) => savePiece(tx, { draftId, key, ...given, actor: by(given.by) }))
  return { courseId, revisionId, draftId, item, goal, one, other, save, by }
}

const outcomeOf = (saved: Saved | { refused: string }) => ('outcome' in saved ? saved.outcome : saved.refused)

test('a draft begins as what is travelled, with the same items', async () => {
  const { revisionId, draftId } = await begun()
  const travelled = await getRevisionContent(it.db, revisionId)
  const content = assemble(await listPieces(it.db, draftId))
  const withoutKeys = (all: typeof content.items) => all.map(({ goal: _, ...item }) => item)
  assert.deepEqual(withoutKeys(content.items), withoutKeys(travelled.items.map(({ id: _, ...item }) => item)))
  assert.deepEqual(content.days, travelled.days)
  assert.deepEqual(content.groups, travelled.groups)
  assert.deepEqual(
    content.goals.map(({ wording }) => wording),
    travelled.goals.map(({ wording }) => wording),
  )
})

test('a course has one open draft, also when two begin at once', async () => {
  const { courseId } = await courseBuilders(it.db).course()
  const actor = { personId: null, address: null }
  const both = await Promise.all([0, 1].map(() => attempt(it.db, (tx) => beginDraft(tx, { courseId, actor }))))
  assert.deepEqual(both.map(isRefusal).sort(), [false, true])
})

test('eight save at once from the same version; one is in place, the others are kept beside it, nothing is lost', async () => {
  const { draftId, goal, one, other, save } = await begun()
  const wordings = Array.from({ length: 8 }, (_, index) => `Mål ${index}`)
  const outcomes = await Promise.all(
    wordings.map((wording, index) =>
      save(goal.key, { content: { level: 'skill', wording }, version: goal.version, by: index % 2 ? one : other }),
    ),
  )
  assert.equal(outcomes.filter((each) => outcomeOf(each) === 'saved').length, 1)
  assert.equal(outcomes.filter((each) => outcomeOf(each) === 'stood-aside').length, 7)
  const saves = await listSaves(it.db, { pieceId: goal.id, limit: 100 })
  const kept = saves.map(({ content }) => ('wording' in content ? content.wording : ''))
  for (const wording of wordings) assert.ok(kept.includes(wording), wording)
  const now = await getPiece(it.db, { draftId, key: goal.key })
  assert.equal(now.version, 2)
})

test('two save different pieces at once and both are in place', async () => {
  const { draftId, goal, item, one, other, save } = await begun()
  const outcomes = await Promise.all([
    save(goal.key, { content: { level: 'skill', wording: 'Nytt' }, version: 1, by: one }),
    save(item.key, { content: { ...item.content, title: 'Ny rubrik' }, version: 1, by: other }),
  ])
  assert.deepEqual(outcomes.map(outcomeOf), ['saved', 'saved'])
  const content = assemble(await listPieces(it.db, draftId))
  assert.equal(content.goals[0]?.wording, 'Nytt')
  assert.equal(content.items[0]?.title, 'Ny rubrik')
})

test('the same text again is no new state, in place or beside', async () => {
  const { goal, one, other, save } = await begun()
  const content = { level: 'skill', wording: 'Nytt' } as const
  assert.equal(outcomeOf(await save(goal.key, { content, version: 1, by: one })), 'saved')
  assert.equal(outcomeOf(await save(goal.key, { content, version: 1, by: other })), 'same')
  const late = { content: { ...content, wording: 'Sent' }, version: 1, by: other }
  const [first, again] = [await save(goal.key, late), await save(goal.key, late)]
  assert.deepEqual([outcomeOf(first), outcomeOf(again)], ['stood-aside', 'stood-aside'])
  assert.equal((await listSaves(it.db, { pieceId: goal.id, limit: 100 })).length, 3)
})

test('what is written in a piece that a colleague removed is kept, and the piece can be put back', async () => {
  const { draftId, item, one, other, save, by } = await begun()
  await attempt(it.db, (tx) => removePiece(tx, { draftId, key: item.key, actor: by(one) }))
  const late = await save(item.key, { content: { ...item.content, title: 'Sent' }, version: 1, by: other })
  assert.equal(outcomeOf(late), 'stood-aside')
  assert.equal((await listRemovedPieces(it.db, draftId)).length, 1)
  await attempt(it.db, (tx) => restorePiece(tx, { draftId, key: item.key, actor: by(one) }))
  assert.equal((await listRemovedPieces(it.db, draftId)).length, 0)
})

test('a piece is added last, and moved up among its own', async () => {
  const { draftId, one, by } = await begun()
  const actor = by(one)
  const added = await attempt(it.db, (tx) =>
    addPiece(tx, { draftId, kind: 'goal', content: { level: 'fact', wording: 'Sist' }, actor }),
  )
  if (isRefusal(added)) throw new Error(added.refused)
  await attempt(it.db, (tx) => movePiece(tx, { draftId, key: added, to: 'up', actor }))
  const goals = piecesOf(await listPieces(it.db, draftId), 'goal')
  assert.deepEqual(
    goals.map(({ key }) => key === added),
    [true, false],
  )
})

test('a closed draft takes no more; what was on its way is kept beside it, once', async () => {
  const { draftId, goal, one, save } = await begun()
  await it.db
    .updateTable('draft')
    .set({ setAsideAt: new Date(0), setAsideBy: one })
    .where('id', '=', draftId)
    .execute()
  const sent = { content: { level: 'fact', wording: 'Sent' }, version: 1, by: one } as const
  for (const late of [await save(goal.key, sent), await save(goal.key, sent)]) {
    assert.equal(outcomeOf(late), 'stood-aside')
    assert.equal('why' in late && late.why, 'draft-closed')
  }
  const now = await getPiece(it.db, { draftId, key: goal.key })
  assert.deepEqual([now.version, now.content], [1, goal.content])
  const saves = await listSaves(it.db, { pieceId: goal.id, limit: 10 })
  assert.deepEqual(
    saves.map(({ content, stoodAside }) => [content, stoodAside]),
    [
      [sent.content, true],
      [goal.content, false],
    ],
  )
})
