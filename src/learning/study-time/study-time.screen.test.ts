import assert from 'node:assert/strict'
import test from 'node:test'
import { courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'

const it = world()

async function team() {
  const { course, travels } = courseBuilders(it.db)
  const { courseId, stepId, itemIds } = await course()
  const municipalityId = await it.municipality({ name: 'Kalix' })
  const unitId = await it.unit({ municipalityId })
  const fia = await it.person({ name: 'Fia', unitId })
  await travels(fia, stepId)
  const leader = await it.as(await it.person({ unitId, roles: [{ role: 'team-leader', at: unitId }] }))
  const head = await it.as(
    await it.person({ unitId, roles: [{ role: 'head-of-social-services', at: municipalityId }] }),
  )
  return { courseId, itemIds, municipalityId, fia, employee: await it.as(fia), leader, head }
}
const note = (courseId: number, minutes: string, paid = 'yes') => ({
  ...{ course: String(courseId), onDay: '2026-02-12', minutes, paid },
})
const notesOf = (personId: number) =>
  it.db.selectFrom('studyTime').selectAll().where('personId', '=', personId).orderBy('id').execute()

test('what was done is suggested, noted, certified, and counted to the minute for the year', async () => {
  const { courseId, itemIds, municipalityId, fia, employee, leader, head } = await team()
  await employee.post(`/courses/${courseId}/items/${itemIds[0]}/completion`)
  assert.match((await employee.get('/record/study-time')).text, /10 min/)
  assert.equal((await employee.post('/record/study-time', note(courseId, '25'))).status, 303)
  const [noted] = await notesOf(fia)
  assert.match((await leader.get('/team/study-time')).text, /En anteckning väntar/)
  assert.match((await head.get('/municipality/study-time')).text, /Ingen intygad tid/)
  await leader.post('/team/study-time', { notes: String(noted?.id) })
  const csv = await head.get(`/municipality/study-time/${municipalityId}/2026.csv`)
  assert.match(csv.html, /Fia;.*;1;25/)
  assert.match(csv.html, /Summa;;;;25/)
  assert.equal((await head.get(`/municipality/study-time/${municipalityId}/2026.pdf`)).status, 200)
})

test('a change is a new row, which has to be certified anew', async () => {
  const { courseId, municipalityId, fia, employee, leader, head } = await team()
  await employee.post('/record/study-time', note(courseId, '60'))
  const [first] = await notesOf(fia)
  await leader.post('/team/study-time', { notes: String(first?.id) })
  await employee.post('/record/study-time', note(courseId, '45'))
  const rows = await notesOf(fia)
  assert.deepEqual(
    rows.map(({ minutes, replacesId }) => [minutes, replacesId]),
    [
      [60, null],
      [45, first?.id],
    ],
  )
  const file = async () => (await head.get(`/municipality/study-time/${municipalityId}/2026.csv`)).html
  assert.match(await file(), /Summa;;;;0/)
  await leader.post('/team/study-time', { notes: String(rows[1]?.id) })
  assert.match(await file(), /Summa;;;;45/)
  await assert.rejects(it.db.updateTable('studyTime').set({ minutes: 1 }).where('personId', '=', fia).execute())
})

test('time of one’s own is not in the list, and nobody certifies another unit’s', async () => {
  const { courseId, municipalityId, fia, employee, leader, head } = await team()
  const other = await team()
  await employee.post('/record/study-time', note(courseId, '30', 'no'))
  const [noted] = await notesOf(fia)
  await other.leader.post('/team/study-time', { notes: String(noted?.id) })
  assert.equal(
    (
      await it.db
        .selectFrom('studyTimeCertification')
        .selectAll()
        .where('studyTimeId', '=', noted?.id ?? 0)
        .execute()
    ).length,
    0,
  )
  await leader.post('/team/study-time', { notes: String(noted?.id) })
  assert.match((await head.get(`/municipality/study-time/${municipalityId}/2026.csv`)).html, /Summa;;;;0/)
})

test('a day to come, a course of another journey, and nothing to take away are refused with the reason', async () => {
  const { courseId, employee } = await team()
  const other = await courseBuilders(it.db).course()
  const refused = async (form: Record<string, string>) => (await employee.post('/record/study-time', form)).text
  assert.match(await refused({ ...note(courseId, '30'), onDay: '2026-02-13' }), /inte varit än/)
  assert.match(await refused(note(other.courseId, '30')), /en resa som är din/)
  assert.match(await refused(note(courseId, '0')), /inget antecknat/)
})
