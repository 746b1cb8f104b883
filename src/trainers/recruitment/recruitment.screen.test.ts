import assert from 'node:assert/strict'
import test from 'node:test'
import { attempt } from '#platform/db'
import { isRefusal } from '#values'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { acceptApplication } from './accept-application.ts'
import { consentTo } from './answer-application.ts'

const it = world()
const build = () => occasionBuilders(it)
let posted = 0

/** A form as the page fills it in. */
function newCall({ regionId, course }: Station, more: Record<string, string | number> = {}) {
  posted += 1
  const token = `00000000-0000-4000-8000-${String(posted).padStart(12, '0')}`
  const asked = 'Minst tre år i yrket, sex dagar om året.'
  return {
    region: regionId,
    token,
    what: `course-${course.courseId}`,
    wanted: 2,
    answerBy: it.inDays(20),
    asked,
    ...more,
  }
}

async function openCallOf(station: Station): Promise<number> {
  const answer = await (await it.as(station.eivor)).post('/trainers/calls', newCall(station))
  return Number(/calls\/(\d+)$/.exec(answer.location ?? '')?.[1])
}

async function applicationOf(personId: number) {
  return it.db
    .selectFrom('trainerApplication')
    .select(['id', 'state', 'yearlyDays'])
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}

async function lettersTo(personId: number): Promise<string[]> {
  const rows = it.db.selectFrom('outboxMail').select('subject').where('toPersonId', '=', personId).orderBy('id')
  return (await rows.execute()).map(({ subject }) => subject)
}

test('from a call to a trainer: the person applies, the employer says yes, the region accepts, and each is told', async () => {
  const station = await build().station(1)
  const { people, eivor, maj, bo, regionId, course } = station
  const [anna = 0] = people
  await it.grant(bo, { role: 'municipal-administrator', at: station.municipalityId })
  const callId = await openCallOf(station)
  assert.deepEqual(await lettersTo(bo), ['Vi söker utbildare i Samtal och delaktighet'])

  const own = await it.as(anna)
  const open = await own.get('/trainer-calls')
  assert.match(open.text, /En kurs söker utbildare/)
  assert.match(open.text, /Minst tre år i yrket/)
  const words = 'Jag har handlett nya kollegor i fem år.'
  assert.match(
    (await own.postAndFollow(`/trainer-calls/${callId}/application`, { words })).text,
    /Väntar på arbetsgivaren/,
  )
  assert.match(
    (await own.postAndFollow(`/trainer-calls/${callId}/application`, { words })).text,
    /Du har redan anmält dig/,
  )

  const leader = await it.as(maj)
  assert.match((await leader.get('/trainer-consents')).text, /En medarbetare väntar på ditt svar/)
  const { id } = await applicationOf(anna)
  const early = await (await it.as(eivor)).postAndFollow(`/trainers/calls/${callId}/applications/${id}/acceptance`)
  assert.match(early.text, /Arbetsgivaren har inte sagt ja än/)
  assert.equal((await leader.post(`/trainer-consents/${id}/consent`, { days: 0 })).status, 422)
  assert.match(
    (await leader.postAndFollow(`/trainer-consents/${id}/consent`, { days: 6 })).text,
    /Regionen bestämmer nu om Anna 100/,
  )
  const late = await (await it.as(bo)).postAndFollow(`/trainer-consents/${id}/consent`, { days: 9 })
  assert.match(late.text, /Någon hann före. Anmälan är nu: väntar på regionen/)

  const region = await it.as(eivor)
  assert.match((await region.get(`/trainers/calls/${callId}`)).text, /6 kursdagar om året/)
  const team = { team: `${course.courseId}-trainer` }
  const accepted = await region.postAndFollow(`/trainers/calls/${callId}/applications/${id}/acceptance`, team)
  assert.match(accepted.text, /Anna 100 är antagen och finns i registret/)
  assert.match((await own.get('/trainer-calls')).text, /Antagen 6 kursdagar om året/)
  assert.equal((await own.get('/trainer-platform/profile')).status, 200)
  const member = it.db.selectFrom('teamMember').select('role').where('personId', '=', anna)
  assert.deepEqual(await member.execute(), [{ role: 'trainer' }])
  const agreed = it.db.selectFrom('contributionAgreed').select(['regionId', 'year', 'days', 'agreedBy'])
  assert.deepEqual(await agreed.where('personId', '=', anna).execute(), [
    { regionId, year: 2026, days: 6, agreedBy: maj },
  ])
  assert.match((await leader.get('/trainer-consents')).text, /Det här har ni kommit överens om.*Anna 100/)
  assert.deepEqual(await lettersTo(anna), [
    'Din anmälan som utbildare i Samtal och delaktighet är skickad',
    'Din arbetsgivare säger ja till att du utbildar i Samtal och delaktighet',
    'Välkommen som utbildare i Samtal och delaktighet',
  ])
  assert.deepEqual(await lettersTo(eivor), ['Anna 100 kan bli utbildare i Samtal och delaktighet'])
  assert.deepEqual((await lettersTo(maj)).at(-1), 'Anna 100 är antagen som utbildare i Samtal och delaktighet')
})

test('a no has a reason that the person reads, after which they may apply again; so has a withdrawal none', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const callId = await openCallOf(station)
  const [own, leader, region] = [await it.as(anna), await it.as(station.maj), await it.as(station.eivor)]
  const apply = () => own.post(`/trainer-calls/${callId}/application`, { words: 'Gärna' })
  await apply()
  let { id } = await applicationOf(anna)
  assert.equal((await leader.post(`/trainer-consents/${id}/refusal`, { why: '' })).status, 422)
  await leader.post(`/trainer-consents/${id}/refusal`, { why: 'Vi är för få i vår' })
  assert.match((await own.get('/trainer-calls')).text, /Arbetsgivaren sa nej.*Vi är för få i vår.*Anmäl dig igen/)
  await apply()
  id = (await applicationOf(anna)).id
  assert.match(
    (await own.postAndFollow(`/trainer-calls/applications/${id}/withdrawal`)).text,
    /Din anmälan är tillbakatagen/,
  )
  assert.match((await lettersTo(station.maj)).at(-1) ?? '', /Anna 100 har tagit tillbaka/)
  await apply()
  id = (await applicationOf(anna)).id
  const declined = await region.postAndFollow(`/trainers/calls/${callId}/applications/${id}/decline`, {
    why: 'Teamet är fullt',
  })
  assert.match(declined.text, /Anna 100 har fått ditt nej/)
  assert.match((await own.get('/trainer-calls')).text, /Regionen sa nej.*Teamet är fullt/)
  assert.match((await leader.postAndFollow(`/trainer-consents/${id}/consent`, { days: 3 })).text, /Någon hann före/)
})

test('a call is seen and answered only where it asks, and by its own region and employer', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const elsewhere = await it.municipality({ regionId: station.regionId })
  const call = newCall(station, { municipality: elsewhere })
  const only = await (await it.as(station.eivor)).post('/trainers/calls', call)
  const own = await it.as(anna)
  assert.match((await own.get('/trainer-calls')).text, /Ingen söker utbildare hos er just nu/)
  const closedTo = Number(/calls\/(\d+)$/.exec(only.location ?? '')?.[1])
  assert.equal((await own.post(`/trainer-calls/${closedTo}/application`, { words: 'Gärna' })).status, 404)
  const again = await (await it.as(station.eivor)).post('/trainers/calls', call)
  assert.equal(again.location, only.location)

  const callId = await openCallOf(station)
  await own.post(`/trainer-calls/${callId}/application`, { words: 'Gärna' })
  const { id } = await applicationOf(anna)
  const other = await build().station(0)
  const [otherRegion, otherLeader] = [await it.as(other.eivor), await it.as(other.maj)]
  assert.equal((await otherRegion.get(`/trainers/calls/${callId}`)).status, 404)
  assert.equal((await otherRegion.post(`/trainers/calls/${callId}/closing`)).status, 404)
  assert.equal(
    (await otherRegion.post(`/trainers/calls/${callId}/applications/${id}/decline`, { why: 'Nej' })).status,
    404,
  )
  assert.equal((await otherLeader.post(`/trainer-consents/${id}/consent`, { days: 3 })).status, 404)
  assert.doesNotMatch((await otherLeader.get('/trainer-consents')).text, /Anna 100/)
  const stranger = await it.as(other.karin)
  assert.equal((await stranger.post(`/trainer-calls/applications/${id}/withdrawal`)).status, 404)
})

test('a closed call takes no more applications, and what has come in is still answered', async () => {
  const station = await build().station(2)
  const [anna = 0, second = 0] = station.people
  const callId = await openCallOf(station)
  const own = await it.as(anna)
  await own.post(`/trainer-calls/${callId}/application`, { words: 'Gärna' })
  const region = await it.as(station.eivor)
  assert.match((await region.postAndFollow(`/trainers/calls/${callId}/closing`)).text, /Utlysningen är stängd/)
  assert.match((await region.postAndFollow(`/trainers/calls/${callId}/closing`)).text, /Utlysningen var redan stängd/)
  assert.equal(
    (await (await it.as(second)).post(`/trainer-calls/${callId}/application`, { words: 'Jag med' })).status,
    404,
  )
  const { id } = await applicationOf(anna)
  assert.match(
    (await (await it.as(station.maj)).postAndFollow(`/trainer-consents/${id}/consent`, { days: 4 })).text,
    /Tack!/,
  )
})

test('two accept the same application at once; one takes them in and the other finds it done', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const callId = await openCallOf(station)
  await (await it.as(anna)).post(`/trainer-calls/${callId}/application`, { words: 'Gärna' })
  const { id: applicationId } = await applicationOf(anna)
  const maj = { personId: station.maj, address: null }
  await attempt(it.db, (tx) => consentTo(tx, { applicationId, yearlyDays: 5, actor: maj }))
  const eivor = { personId: station.eivor, address: null }
  const both = await Promise.all(
    [1, 2].map(() => attempt(it.db, (tx) => acceptApplication(tx, { applicationId, actor: eivor }))),
  )
  assert.deepEqual(both.map((one) => (isRefusal(one) ? one.refused : 'accepted')).toSorted(), [
    'accepted',
    'movedAlready',
  ])
  const rows = await it.db.selectFrom('trainer').select('id').where('personId', '=', anna).execute()
  assert.equal(rows.length, 1)
  assert.equal((await lettersTo(anna)).filter((subject) => subject.startsWith('Välkommen')).length, 1)
})

test('what is agreed is changed by the employer from a year on', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const callId = await openCallOf(station)
  await (await it.as(anna)).post(`/trainer-calls/${callId}/application`, { words: 'Gärna' })
  const { id: applicationId } = await applicationOf(anna)
  const leader = await it.as(station.maj)
  await leader.post(`/trainer-consents/${applicationId}/consent`, { days: 5 })
  await (await it.as(station.eivor)).post(`/trainers/calls/${callId}/applications/${applicationId}/acceptance`)
  const change = { person: anna, region: station.regionId, year: 2027, days: 8 }
  assert.match((await leader.postAndFollow('/trainer-consents/contributions', change)).text, /5 2027: 8/)
  assert.equal((await leader.post('/trainer-consents/contributions', { ...change, year: 2025 })).status, 422)
  const other = await it.as((await build().station(0)).maj)
  assert.equal((await other.post('/trainer-consents/contributions', change)).status, 404)
})

test('only the employer that was asked answers, not the one where someone has gone to work since', async () => {
  const station = await build().station(1)
  const { people, eivor, maj } = station
  const [anna = 0] = people
  const callId = await openCallOf(station)
  assert.ok(callId > 0 && eivor > 0)
  await (await it.as(anna)).post(`/trainer-calls/${callId}/application`, { words: 'Gärna' })
  const { id } = await applicationOf(anna)
  const other = await build().station(0)
  await it.db.updateTable('employment').set({ organisationId: other.unitId }).where('personId', '=', anna).execute()
  for (const [who, status] of [
    [other.maj, 404],
    [maj, 404],
  ] as const)
    assert.equal((await (await it.as(who)).post(`/trainer-consents/${id}/consent`, { days: '4' })).status, status)
  assert.equal((await applicationOf(anna)).state, 'sent')
})
