import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { quotaBuilders } from '../../../tests/world/quotas.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => quotaBuilders(it)

const waiting = async (personId: number) =>
  (
    await it.db
      .selectFrom('courseInterest')
      .select('id')
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .execute()
  ).length

describe('waiting for a course without dates', () => {
  test('an employee says so from the course, hears of it when an occasion is planned, and stops waiting with a seat', async () => {
    const at = await build().station(2)
    const [anna = 0] = at.people
    const { courseId } = at.course
    const employee = await it.as(anna)
    const page = await employee.get(`/interest?course=${courseId}`)
    assert.match(page.text, /Säg till när kursen får datum/)
    assert.match(page.html, new RegExp(`value="${courseId}" selected`))
    const told = await employee.postAndFollow('/interest', { course: courseId })
    assert.match(told.text, /Du får brev när Samtal och delaktighet får datum/)
    assert.match(told.text, /Du får veta när Samtal och delaktighet får datum/)
    const twice = await employee.post('/interest', { course: courseId })
    assert.equal(twice.status, 409)
    assert.match(twice.text, /Anna 100 står redan på listan/)
    const occasionId = await build().occasion(at)
    assert.deepEqual(await build().lettersTo(anna), ['Samtal och delaktighet har fått datum'])
    assert.deepEqual(await build().lettersTo(at.maj), ['Samtal och delaktighet har fått datum – en hos dig väntar'])
    await build().occasion(at, { firstIn: 60 })
    assert.equal((await build().lettersTo(anna)).length, 1, 'a term planned in a day is told of once')
    assert.match((await employee.get(`/interest?course=${courseId}`)).text, /Samtal och delaktighet har redan datum/)
    await build().booked(at, occasionId, [anna])
    assert.equal(await waiting(anna), 0)
    assert.match((await employee.post('/interest', { course: courseId })).text, /har redan plats på kursen som börjar/)
  })

  test('a leader asks for several at once, only of the team, and takes one off the list', async () => {
    const at = await build().station(3)
    const [anna = 0, bea = 0] = at.people
    const { courseId } = at.course
    const maj = await it.as(at.maj)
    const told = await maj.postAndFollow('/interest', { course: courseId, person: [anna, bea, at.maj] })
    assert.match(told.text, /3 personer står nu på listan för Samtal och delaktighet/)
    const stranger = await it.person()
    assert.equal((await maj.post('/interest', { course: courseId, person: stranger })).status, 422)
    assert.equal((await maj.post('/interest', { course: courseId })).status, 422)
    assert.equal((await maj.post('/interest', { course: 999_999, person: anna })).status, 422)
    const left = await maj.postAndFollow('/interest/withdrawal', { course: courseId, person: anna })
    assert.match(left.text, /Anna 100 står inte längre på listan/)
    assert.equal(await waiting(anna), 0)
    const other = await it.as((await build().station(0)).maj)
    await other.post('/interest/withdrawal', { course: courseId, person: bea })
    assert.equal(await waiting(bea), 1, 'another leader takes nobody off it')
    assert.equal((await build().lettersTo(at.maj)).length, 0)
    await build().occasion(at)
    const letters = await it.db.selectFrom('outboxMail').select('body').where('toPersonId', '=', at.maj).execute()
    assert.equal(letters.length, 2, 'one as the leader, one for herself')
    assert.ok(letters.some(({ body }) => body.includes('– Anna 101') && !body.includes('– Anna 100')))
  })
})

describe('the demand', () => {
  test('is seen by whoever plans the region, course by course and municipality by municipality', async () => {
    const at = await build().station(2)
    const otherId = await it.municipality({ regionId: at.regionId, name: `Grannby ${at.regionId}` })
    const olle = await it.person({ unitId: await it.unit({ municipalityId: otherId }) })
    const { courseId } = at.course
    await (await it.as(at.maj)).post('/interest', { course: courseId, person: at.people })
    await (await it.as(olle)).post('/interest', { course: courseId })
    const eivor = await it.as(at.eivor)
    const demand = await eivor.get('/interest/demand')
    assert.match(demand.text, /Tre personer väntar på kurser som saknar datum/)
    const own = await build().nameOf(at.municipalityId)
    assert.match(demand.text, new RegExp(`${own} 2 12.februari 0 dagar Grannby ${at.regionId} 1 12.februari 0 dagar`))
    assert.match(demand.html, new RegExp(`/occasions/new\\?course=${courseId}&amp;region=${at.regionId}`))
    const hedda = await it.as((await build().station(0)).eivor)
    assert.match((await hedda.get('/interest/demand')).text, /Ingen väntar på en kurs utan datum/)
    assert.equal((await hedda.get(`/interest/demand?region=${at.regionId}`)).status, 404)
  })
})
