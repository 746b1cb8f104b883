import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { aPage, courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { completeItem } from '../player/complete-item.ts'

const it = world()

/** Someone with the certificates of a course and of the whole step, and the project manager of the region. */
async function certified() {
  const { course, travels } = courseBuilders(it.db)
  const first = await course({ days: 0, preparations: [aPage], name: 'Första kursen' })
  const second = await course({ days: 0, preparations: [aPage], stepId: first.stepId, name: 'Andra kursen' })
  const regionId = await it.region()
  const unitId = await it.unit({ municipalityId: await it.municipality({ regionId }) })
  const personId = await it.person({ name: 'Mira', unitId })
  await travels(personId, first.stepId)
  const actor = { personId, address: null }
  for (const { courseId, itemIds } of [first, second])
    await attempt(it.db, (tx) => completeItem(tx, { personId, courseId, itemId: itemIds[0] ?? 0, actor }))
  const certificates = await it.db
    .selectFrom('certificate')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()
  const manager = await it.as(await it.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
  const elsewhere = await it.as(
    await it.person({ roles: [{ role: 'regional-project-manager', at: await it.region() }] }),
  )
  return { personId, certificates, manager, elsewhere }
}

test('the last course of a step completes it, once, with a certificate that names its courses', async () => {
  const { personId, certificates } = await certified()
  assert.deepEqual(
    certificates.map(({ stepEvidenceId }) => stepEvidenceId !== null),
    [false, false, true],
  )
  const step = certificates[2]
  const mine = await it.as(personId)
  assert.equal((await mine.get(`/record/certificates/${step?.id}.pdf`)).status, 200)
  assert.match((await mine.get('/record')).text, /Hela steget Ny/)
  const checked = await it.stranger().get(`/certificates/${step?.checkCode}`)
  assert.match(checked.text, /Intyget är äkta/)
  assert.doesNotMatch(checked.text, /Återkalla/)
})

test('a revoked certificate says when and why in general words, and is given no more; what was done stays', async () => {
  const { personId, certificates, manager } = await certified()
  const [certificate] = certificates
  const href = `/certificates/${certificate?.checkCode}`
  assert.match((await manager.get(href)).text, /Återkalla intyget/)
  assert.equal((await manager.post(`${href}/revocation`, { ground: 'wrong-person', reason: '' })).status, 422)
  await manager.post(`${href}/revocation`, { ground: 'wrong-person', reason: 'Hemlig utredning' })
  const checked = await it.stranger().get(href)
  assert.match(checked.text, /Intyget är återkallat/)
  assert.match(checked.text, /fel person/)
  assert.doesNotMatch(checked.text, /Hemlig utredning/)
  const mine = await it.as(personId)
  assert.equal((await mine.get(`/record/certificates/${certificate?.id}.pdf`)).status, 404)
  assert.match((await mine.get('/record')).text, /Första kursen/)
  const again = await manager.post(`${href}/revocation`, { ground: 'by-mistake', reason: 'Igen' })
  assert.equal(again.status, 303)
  const kept = await it.db
    .selectFrom('certificateRevocation')
    .selectAll()
    .where('certificateId', '=', certificate?.id ?? 0)
    .execute()
  assert.deepEqual(
    kept.map(({ ground }) => ground),
    ['wrong-person'],
  )
})

test('a project manager elsewhere takes back nothing', async () => {
  const { certificates, elsewhere } = await certified()
  const href = `/certificates/${certificates[0]?.checkCode}`
  assert.equal((await elsewhere.get(`${href}/revocation`)).status, 403)
  assert.equal((await elsewhere.post(`${href}/revocation`, { ground: 'by-mistake', reason: 'x' })).status, 403)
  assert.doesNotMatch((await elsewhere.get(href)).text, /Återkalla/)
})
