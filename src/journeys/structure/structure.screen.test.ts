import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { attempt } from '#platform/db'
import { isRefusal } from '#values'
import { world } from '../../../tests/world.ts'
import { findOpenDraft } from '../drafts/draft.store.ts'
import { listPieces } from '../drafts/piece.store.ts'
import { listJourneyFiles } from '../editor/known-file.store.ts'
import { whatIsMissing } from '../editor/missing.rules.ts'
import { copyCourse } from './copy-course.ts'

const it = world('country')
const gun = () => it.asDemo('gun@gr.example')
const at = '/workshop/journeys/barn-och-unga'

const step = (part: Record<string, string> = {}) => ({
  ...{ token: randomUUID(), name: 'Mästare', goal: 'Kan lära andra.', goals: 'Ett mål\nEtt till' },
  ...{ audience: 'staff', ordering: 'free', colour: 'fir', ...part },
})

test('the workshop shows what one makes, and what each course waits for', async () => {
  const page = await (await gun()).get('/workshop')
  assert.equal(page.status, 200)
  assert.match(page.text, /Handläggning med barnet i centrum/)
  assert.doesNotMatch(page.text, /Funktionshinder/)
})

test('a step is added last, with goals of its own, and moved up', async () => {
  const page = await (await gun()).postAndFollow(`${at}/steps/new`, step())
  assert.equal(page.status, 200)
  assert.match(page.text, /Mästare/)
  const { id } = await it.db.selectFrom('step').select('id').where('name', '=', 'Mästare').executeTakeFirstOrThrow()
  const goals = await it.db
    .selectFrom('stepGoal')
    .select('wording')
    .where('stepId', '=', id)
    .orderBy('position')
    .execute()
  assert.deepEqual(
    goals.map(({ wording }) => wording),
    ['Ett mål', 'Ett till'],
  )
  const moved = await (await gun()).postAndFollow(`${at}/steps/${id}/position`, { way: 'up' })
  assert.equal(moved.status, 200)
  const order = await it.db
    .selectFrom('step')
    .innerJoin('journey', 'journey.id', 'step.journeyId')
    .select(['step.name', 'step.position'])
    .where('journey.slug', '=', 'barn-och-unga')
    .orderBy('step.position')
    .execute()
  assert.deepEqual(
    order.map(({ position }) => position),
    order.map((_, index) => index + 1),
  )
  assert.equal(order.at(-2)?.name, 'Mästare')
})

test('the same form posted twice makes one step', async () => {
  const form = step({ name: 'En gång' })
  await (await gun()).post(`${at}/steps/new`, form)
  await (await gun()).post(`${at}/steps/new`, form)
  const made = await it.db.selectFrom('step').select('id').where('name', '=', 'En gång').execute()
  assert.equal(made.length, 1)
})

test('a course that is moved to another step takes its evidence along', async () => {
  const course = await it.db
    .selectFrom('course')
    .selectAll()
    .where('slug', '=', 'handlaggning-med-barnet-i-centrum')
    .executeTakeFirst()
  assert.ok(course)
  const before = await it.db.selectFrom('evidence').select('id').where('courseId', '=', course.id).execute()
  const other = await it.db.selectFrom('step').select('id').where('name', '=', 'Van').executeTakeFirstOrThrow()
  const form = { token: randomUUID(), name: course.name, summary: course.summary, targetGroup: 'Nya handläggare' }
  const answer = await (await gun()).post(`/workshop/courses/${course.id}/settings`, {
    ...form,
    ...{ delivery: course.delivery, stepId: other.id, trackId: '' },
  })
  assert.equal(answer.status, 303)
  const after = await it.db.selectFrom('course').selectAll().where('id', '=', course.id).executeTakeFirstOrThrow()
  assert.deepEqual([after.stepId, after.targetGroup, after.trackId], [other.id, 'Nya handläggare', null])
  const kept = await it.db.selectFrom('evidence').select('id').where('courseId', '=', course.id).execute()
  assert.equal(kept.length, before.length)
  const refused = await (await gun()).post(`/workshop/courses/${course.id}/settings`, {
    ...form,
    ...{ delivery: 'recorded', stepId: other.id, trackId: '' },
  })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Gör en kopia/)
})

test('a copy has a draft with everything in it, and items of its own', async () => {
  const { id } = await it.db
    .selectFrom('course')
    .select('id')
    .where('slug', '=', 'handlaggning-med-barnet-i-centrum')
    .executeTakeFirstOrThrow()
  const van = await it.db.selectFrom('step').select('id').where('name', '=', 'Van').executeTakeFirstOrThrow()
  const form = { token: randomUUID(), name: 'Handläggning, kort', stepId: van.id }
  const page = await (await gun()).postAndFollow(`/workshop/courses/${id}/copy`, form)
  assert.equal(page.status, 200)
  assert.match(page.text, /Det första utkastet till Handläggning, kort skrivs/)
  const items = await it.db
    .selectFrom('draftPiece')
    .innerJoin('draft', 'draft.id', 'draftPiece.draftId')
    .innerJoin('course', 'course.id', 'draft.courseId')
    .select('draftPiece.key')
    .where('course.name', '=', 'Handläggning, kort')
    .where('draftPiece.kind', '=', 'item')
    .execute()
  const published = await it.db.selectFrom('item').select('key').execute()
  assert.ok(items.length > 5)
  assert.ok(items.every(({ key }) => !published.some((item) => item.key === key)))
})

test('a copy in another journey shows the files of the first, is whole, and keeps them from being removed', async () => {
  const { id } = await it.db
    .selectFrom('course')
    .select('id')
    .where('slug', '=', 'handlaggning-med-barnet-i-centrum')
    .executeTakeFirstOrThrow()
  const { journeyId, stepId } = await it.db
    .selectFrom('step')
    .innerJoin('journey', 'journey.id', 'step.journeyId')
    .select(['journey.id as journeyId', 'step.id as stepId'])
    .where('journey.slug', '<>', 'barn-och-unga')
    .executeTakeFirstOrThrow()
  const to = { journeyId, stepId, name: 'Handläggning i en annan resa' }
  const copyId = await attempt(it.db, (tx) =>
    copyCourse(tx, { courseId: id, to, actor: { personId: null, address: null } }),
  )
  assert.ok(!isRefusal(copyId))
  const draft = await findOpenDraft(it.db, copyId)
  const pieces = await listPieces(it.db, draft?.id ?? 0)
  const files = await listJourneyFiles(it.db, journeyId)
  const missing = whatIsMissing({ pieces, delivery: 'course-days', files })
  assert.deepEqual(
    missing.filter(({ weight }) => weight === 'blocking'),
    [],
  )
  const shown = await it.db.selectFrom('journeyFile').select('fileId').where('journeyId', '=', journeyId).execute()
  assert.ok(shown.length > 0 && shown.length === files.length)
})

test('someone with one journey begins no other, and sees no others', async () => {
  assert.equal((await (await gun()).get('/workshop/journeys/new')).status, 403)
  const other = await it.db
    .selectFrom('journey')
    .select('slug')
    .where('slug', '<>', 'barn-och-unga')
    .executeTakeFirstOrThrow()
  assert.equal((await (await gun()).get(`/workshop/journeys/${other.slug}`)).status, 403)
})

test('whoever makes content of every journey begins a new one', async () => {
  const region = (
    await it.db
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', 'goteborgsregionen')
      .executeTakeFirstOrThrow()
  ).id
  const anna = await it.person({ roles: [{ role: 'journey-owner', at: region }] })
  const page = await (await it.as(anna)).postAndFollow('/workshop/journeys/new', {
    ...{ token: randomUUID(), name: 'Ekonomiskt bistånd', targetGroup: 'Handläggare' },
  })
  assert.equal(page.status, 200)
  assert.match(page.text, /Ekonomiskt bistånd – så är resan byggd/)
  const launched = await (await it.as(anna)).post('/workshop/journeys/ekonomiskt-bistand', {
    ...{ name: 'Ekonomiskt bistånd', targetGroup: 'Handläggare', state: 'launched', reviewRoles: ['lawyer'] },
  })
  assert.equal(launched.status, 409)
  assert.match(launched.text, /minst en kurs/)
})
