import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { addDays, day } from '#values'
import { world } from '../../../tests/world.ts'
import { piecesOf } from '../drafts/piece.rules.ts'
import { listPieces } from '../drafts/piece.store.ts'
import { savePiece } from '../drafts/save-piece.ts'
import { remindOfReviews } from '../revisions/remind-of-reviews.ts'
import { findUnpublished } from '../revisions/revision.store.ts'

const it = world('country')

test('a revision begins as a draft, is read by others, is published, and is taken back', async (story) => {
  const gunId = await it.personIdOf('gun@gr.example')
  const gr = await it.db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', 'goteborgsregionen')
    .executeTakeFirstOrThrow()
  const { id: journeyId } = await it.db
    .selectFrom('journey')
    .select('id')
    .where('slug', '=', 'barn-och-unga')
    .executeTakeFirstOrThrow()
  const karimId = await it.person({ name: 'Karim', roles: [{ role: 'journey-owner', at: gr.id, journeyId }] })
  const gun = await it.as(gunId)
  const karim = await it.as(karimId)
  const { id: courseId } = await it.db
    .selectFrom('course')
    .select('id')
    .where('slug', '=', 'handlaggning-med-barnet-i-centrum')
    .executeTakeFirstOrThrow()
  const at = `/workshop/courses/${courseId}`
  const before = await it.db.selectFrom('evidence').select('id').execute()
  const openDraft = () =>
    it.db
      .selectFrom('draft')
      .selectAll()
      .where('courseId', '=', courseId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  const stateIn = (html: string) => /name="state" value="([0-9a-f]{32})"/.exec(html)?.[1] ?? ''
  const actor = (personId: number) => ({ personId, address: null })

  await story.test('Gun begins a draft, and it cannot be begun twice', async () => {
    assert.match((await gun.postAndFollow(`${at}/new-draft`)).text, /skrivs/)
    assert.match((await gun.postAndFollow(`${at}/new-draft`)).text, /finns redan ett utkast/)
  })

  const { id: draftId } = await openDraft()
  const items = piecesOf(await listPieces(it.db, draftId), 'item')
  const [first, second, third] = items
  assert.ok(first && second && third)
  const write = async (who: number, title: string) => {
    const piece = piecesOf(await listPieces(it.db, draftId), 'item').find(({ key }) => key === first.key)
    assert.ok(piece)
    const content = { ...piece.content, title }
    const saved = await attempt(it.db, (tx) =>
      savePiece(tx, { draftId, key: piece.key, content, version: piece.version, actor: actor(who) }),
    )
    assert.equal(saved.outcome, 'saved')
  }

  await story.test(
    'she writes, and asks for a review; Karim gets a letter, and she may not review her own words',
    async () => {
      await write(gunId, 'Ny titel från Gun')
      assert.match((await gun.get(`${at}/publishing`)).text, /granskning först/)
      await gun.post(`${at}/review/request`)
      const letter = await it.db
        .selectFrom('outboxMail')
        .selectAll()
        .where('toPersonId', '=', karimId)
        .executeTakeFirst()
      assert.match(letter?.subject ?? '', /att granska/)
      const page = await gun.get(`${at}/review`)
      assert.match(page.text, /Du skrev sist i utkastet/)
    },
  )

  const review = async (role: string, state?: string) => {
    const shown = await karim.get(`${at}/review`)
    return karim.post(`${at}/review`, { state: state ?? stateIn(shown.html), role, verdict: 'approved', note: '' })
  }

  await story.test('Karim approves; a save after that makes his approval no longer count', async () => {
    assert.equal((await review('expert')).status, 303)
    assert.equal((await review('editor')).status, 303)
    assert.match((await gun.get(`${at}/review`)).text, /granskad och kan publiceras/)
    const old = stateIn((await karim.get(`${at}/review`)).html)
    await write(gunId, 'Ännu en titel')
    assert.match((await karim.get(`${at}/review`)).text, /något har sparats sedan dess/)
    assert.equal((await review('expert', old)).status, 409)
    assert.equal((await review('expert')).status, 303)
    assert.equal((await review('editor')).status, 303)
  })

  await story.test('the differences show the new title beside the old', async () => {
    const page = await gun.get(`${at}/differences`)
    assert.equal(page.status, 200)
    assert.match(page.html, /<ins>/)
    assert.match(page.text, /Ännu en titel|Ännu/)
  })

  const published = await it.db
    .selectFrom('courseRevision')
    .selectAll()
    .where('courseId', '=', courseId)
    .where('supersededOn', 'is', null)
    .executeTakeFirstOrThrow()
  const oldItems = await it.db.selectFrom('item').select(['id', 'key']).where('revisionId', '=', published.id).execute()
  const idOf = (key: string) => oldItems.find((item) => item.key === key)?.id ?? 0

  await story.test('she publishes; evidence counts for just what she decided', async () => {
    const form = await gun.get(`${at}/publishing`)
    assert.equal(form.status, 200)
    assert.match(form.text, /redo att publiceras/)
    const counts = Object.fromEntries(items.map(({ key }) => [`counts-${key}`, String(idOf(key))]))
    delete counts[`counts-${second.key}`]
    const merged = { [`counts-${third.key}`]: [String(idOf(third.key)), String(idOf(second.key))] }
    const decided = {
      ...{ ...counts, ...merged, state: stateIn(form.html), note: 'Ny titel', ownerId: gunId },
      ...{ reviewOn: '2026-12-01', daysFrom: 2 },
    }
    const stale = await gun.post(`${at}/publishing`, { ...decided, state: 'x'.repeat(32) })
    assert.equal(stale.status, 409)
    const foreign = await it.db
      .selectFrom('item')
      .select('id')
      .where('revisionId', '<>', published.id)
      .limit(1)
      .executeTakeFirstOrThrow()
    const wrong = { ...decided, [`counts-${first.key}`]: String(foreign.id) }
    assert.equal((await gun.post(`${at}/publishing`, wrong)).status, 409)
    const answer = await gun.post(`${at}/publishing`, decided)
    assert.equal(answer.status, 303, answer.text.slice(0, 500))

    const now = await it.db
      .selectFrom('courseRevision')
      .selectAll()
      .where('courseId', '=', courseId)
      .where('supersededOn', 'is', null)
      .executeTakeFirstOrThrow()
    assert.deepEqual(
      [now.number, now.countsFrom, now.publishedBy, now.ownerId],
      [published.number + 1, 2, gunId, gunId],
    )
    const countsNow = await it.db
      .selectFrom('itemCounts')
      .innerJoin('item', 'item.id', 'itemCounts.itemId')
      .select(['item.key', 'itemCounts.itemId', 'itemCounts.earnedItemId'])
      .where('item.revisionId', '=', now.id)
      .execute()
    const earned = (key: string) =>
      countsNow
        .filter((row) => row.key === key && row.earnedItemId !== row.itemId)
        .map((row) => row.earnedItemId)
        .sort()
    assert.deepEqual(earned(first.key), [idOf(first.key)])
    assert.deepEqual(earned(second.key), [])
    assert.deepEqual(earned(third.key), [idOf(second.key), idOf(third.key)].sort())
    assert.equal((await openDraft()).publishedRevisionId, now.id)
  })

  await story.test('the old revision can be read as it was, and both be compared', async () => {
    const old = await gun.get(`${at}/revisions/${published.number}`)
    assert.equal(old.status, 200)
    assert.match(old.text, /som den var/)
    assert.doesNotMatch(old.text, /Ännu en titel/)
    assert.equal((await gun.get(`${at}/differences?from=1&to=2`)).status, 200)
    assert.equal((await gun.get(`${at}/sources`)).status, 200)
    assert.equal((await gun.get(at)).status, 200)
  })

  await story.test(
    'whoever answers for it is reminded when the review date nears and when it has come, once',
    async () => {
      const remind = (on: string) => attempt(it.db, (tx) => remindOfReviews(tx, day(on)))
      assert.equal(await remind('2026-10-01'), 0)
      assert.equal(await remind('2026-11-05'), 1)
      assert.equal(await remind('2026-11-06'), 0)
      assert.equal(await remind(addDays(day('2026-12-01'), 1)), 1)
      assert.equal(await remind('2026-12-10'), 0)
    },
  )

  await story.test('it is taken back with a reason; what anyone has done is all there', async () => {
    const revisionId = (await openDraft()).publishedRevisionId ?? 0
    assert.equal((await gun.post(`${at}/unpublishing`, { revisionId, reason: '' })).status, 422)
    const page = await gun.postAndFollow(`${at}/unpublishing`, { revisionId, reason: 'Lagen har ändrats.' })
    assert.match(page.text, /är avpublicerad/)
    assert.equal((await findUnpublished(it.db, courseId))?.reason, 'Lagen har ändrats.')
    const after = await it.db.selectFrom('evidence').select('id').execute()
    assert.deepEqual(after, before)
  })

  await story.test('a new draft can be begun, and set aside', async () => {
    assert.match((await gun.postAndFollow(`${at}/new-draft`)).text, /påbörjat/)
    assert.match((await gun.postAndFollow(`${at}/setting-aside`)).text, /lagt åt sidan/)
  })
})
