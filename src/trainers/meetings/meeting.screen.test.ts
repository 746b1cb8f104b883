import assert from 'node:assert/strict'
import test from 'node:test'
import ICAL from 'ical.js'
import { attempt } from '#platform/db'
import { calendarClient } from '../../../tests/world/calendar-client.ts'
import { occasionBuilders, type Station } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { listAuthorised } from '../register/authorised.report.ts'
import { answerMeeting } from './answer-meeting.ts'

const it = world()
let posted = 0

interface Ground {
  /** Owns the journey. */
  readonly owner: Station
  /** Another region whose trainers teach in the owner's journey. */
  readonly other: Station
  readonly gun: number
  readonly at: string
}

async function ground(): Promise<Ground> {
  const build = occasionBuilders(it)
  const [owner, other] = [await build.station(0), await build.station(1)]
  const { journeyId } = owner.course
  await it.db.updateTable('journey').set({ ownerId: owner.regionId }).where('id', '=', journeyId).execute()
  const gun = await it.person({ name: 'Gun', roles: [{ role: 'journey-owner', at: owner.regionId, journeyId }] })
  for (const [personId, regionId, kind] of [
    [owner.karin, owner.regionId, 'lent'],
    [other.ulf, other.regionId, 'lent'],
  ] as const)
    await it.db
      .insertInto('trainer')
      .values({ regionId, personId, kind, firm: '', fromDay: it.inDays(-9), addedAt: new Date() })
      .execute()
  await it.db
    .insertInto('teamMember')
    .values({
      regionId: other.regionId,
      courseId: owner.course.courseId,
      personId: other.ulf,
      role: 'trainer',
      fromDay: it.inDays(-9),
    })
    .execute()
  return { owner, other, gun, at: `${owner.regionId}-${journeyId}` }
}

function form({ at, owner }: Ground, more: Record<string, string | number> = {}) {
  posted += 1
  return {
    ...{ at, kind: 'training', token: `00000000-0000-4000-8001-${String(posted).padStart(12, '0')}` },
    ...{ title: 'Bli utbildare i Samtal', agenda: 'Pedagogik och övning', gives: `${owner.course.courseId}-trainer` },
    ...{
      'on-1': it.inDays(20),
      'starts-1': '09:00',
      'ends-1': '16:00',
      'form-1': 'on-site',
      'place-1': 'Gårdavägen 2',
    },
    ...more,
  }
}

async function lettersTo(personId: number) {
  return it.db
    .selectFrom('outboxMail')
    .select(['subject', 'body', 'calendar', 'calendarMethod'])
    .where('toPersonId', '=', personId)
    .orderBy('id')
    .execute()
}

function entryIn(calendar: string | null | undefined) {
  const event = new ICAL.Component(ICAL.parse(calendar ?? '')).getFirstSubcomponent('vevent')
  const value = (name: string) => String(event?.getFirstPropertyValue(name))
  return { uid: value('uid'), sequence: Number(value('sequence')), status: value('status'), starts: value('dtstart') }
}

test('a training is planned by the journey’s owner, asked to, answered by link, moved, and gives what it is for once', async () => {
  const the = await ground()
  const { other, owner } = the
  const gun = await it.as(the.gun)
  const planned = await gun.post('/trainers/meetings', form(the))
  const here = planned.location ?? ''
  const shown = await gun.get(here)
  assert.match(shown.text, /2 utbildare är inte inbjudna än/)
  assert.deepEqual(await lettersTo(other.ulf), [])
  assert.match((await gun.postAndFollow(`${here}/invitation`)).text, /2 brev har gått ut/)
  const [asked] = await lettersTo(other.ulf)
  assert.match(asked?.subject ?? '', /^Kommer du\? Bli utbildare i Samtal/)
  const first = entryIn(asked?.calendar)
  assert.deepEqual([first.sequence, first.status], [0, 'TENTATIVE'])

  const link = /\/trainer-meeting-answers\/\S+/.exec(asked?.body ?? '')?.[0] ?? ''
  const stranger = it.stranger()
  const open = await stranger.get(link)
  assert.match(open.text, /Kommer du på Bli utbildare i Samtal\?/)
  assert.doesNotMatch(open.text, /Karin/)
  assert.match((await stranger.post(link, { answer: 'yes' })).text, /Vi räknar med dig/)
  const yes = entryIn((await lettersTo(other.ulf)).at(-1)?.calendar)
  assert.deepEqual([yes.uid, yes.sequence, yes.status], [first.uid, 1, 'CONFIRMED'])

  const move = { ...form(the), 'on-1': it.inDays(27) }
  assert.match((await gun.postAndFollow(`${here}/change`, move)).text, /2 brev har gått ut/)
  const moved = entryIn((await lettersTo(other.ulf)).at(-1)?.calendar)
  assert.deepEqual([moved.uid, moved.sequence, moved.status], [first.uid, 2, 'CONFIRMED'])
  assert.notEqual(moved.starts, first.starts)

  // Signed in he changes his mind: the entry leaves his calendar, and comes back with a higher number.
  const ulf = await it.as(other.ulf)
  const meetingId = here.split('/').at(-1)
  assert.match((await ulf.get('/trainer-platform/meetings')).text, /Du kommer/)
  assert.equal((await ulf.get(`/trainer-platform/meetings/${meetingId}`)).status, 200)
  assert.equal((await ulf.get('/trainer-platform/meetings/999999')).status, 404)
  await ulf.post(`/trainer-platform/meetings/${meetingId}/answer`, { answer: 'no' })
  const gone = (await lettersTo(other.ulf)).at(-1)
  assert.deepEqual([gone?.calendarMethod, entryIn(gone?.calendar).sequence], ['CANCEL', 3])
  await ulf.post(`/trainer-platform/meetings/${meetingId}/answer`, { answer: 'yes' })
  assert.deepEqual(entryIn((await lettersTo(other.ulf)).at(-1)?.calendar).sequence, 4)

  // The day has come.
  await it.db
    .updateTable('trainerMeetingDay')
    .set({ onDay: it.inDays(0) })
    .where('meetingId', '=', Number(meetingId))
    .execute()
  const { id: guestId } = await it.db
    .selectFrom('trainerMeetingGuest')
    .select('id')
    .where('personId', '=', other.ulf)
    .executeTakeFirstOrThrow()
  assert.match((await gun.postAndFollow(`${here}/authorisations`)).text, /Notera först vilka som var med/)
  assert.match((await gun.postAndFollow(`${here}/attendance`, { present: guestId })).text, /En person var med/)
  assert.match((await gun.postAndFollow(`${here}/authorisations`)).text, /En person har fått sin behörighet/)
  assert.match((await gun.postAndFollow(`${here}/authorisations`)).text, /Behörigheterna har redan getts/)
  const asWhat = { regionId: other.regionId, courseId: owner.course.courseId, onDay: it.inDays(0) }
  assert.deepEqual(
    (await listAuthorised(it.db, asWhat)).map(({ name, role }) => [name, role]),
    [['Ulf', 'trainer']],
  )
  const { id: trainerId } = await it.db
    .selectFrom('trainer')
    .select('id')
    .where('personId', '=', other.ulf)
    .executeTakeFirstOrThrow()
  const eivor = await it.as(other.eivor)
  assert.match(
    (await eivor.get(`/trainers/register/${trainerId}`)).text,
    /Samtal och delaktighet Utbilda Bli utbildare i Samtal/,
  )
})

test('what is cancelled leaves calendars with its reason, and the link says so', async () => {
  const the = await ground()
  const hedda = await it.as(the.owner.eivor)
  const here =
    (await hedda.post('/trainers/meetings', form(the, { kind: 'meeting', title: 'Träff i september' }))).location ?? ''
  await hedda.post(`${here}/invitation`)
  assert.equal((await hedda.post(`${here}/cancellation`, { why: '' })).status, 422)
  assert.match(
    (await hedda.postAndFollow(`${here}/cancellation`, { why: 'Vi blev sjuka' })).text,
    /Träffen är inställd/,
  )
  const letters = await lettersTo(the.other.ulf)
  const last = letters.at(-1)
  assert.equal(last?.calendarMethod, 'CANCEL')
  assert.match(last?.body ?? '', /Vi blev sjuka/)
  assert.equal(entryIn(last?.calendar).uid, entryIn(letters[0]?.calendar).uid)
  const link = /\/trainer-meeting-answers\/\S+/.exec(letters[0]?.body ?? '')?.[0] ?? ''
  assert.equal((await it.stranger().post(link, { answer: 'yes' })).status, 410)
  assert.equal((await it.stranger().get('/trainer-meeting-answers/nobody')).status, 404)
  assert.match((await hedda.postAndFollow(`${here}/cancellation`, { why: 'Igen' })).text, /Träffen är redan inställd/)
})

test('another region sees its own trainers at a meeting, asks more of them, and holds nothing for others', async () => {
  const the = await ground()
  const { other, owner } = the
  const gun = await it.as(the.gun)
  const here = (await gun.post('/trainers/meetings', form(the))).location ?? ''
  const eivor = await it.as(other.eivor)
  assert.equal((await eivor.get(here)).status, 404)
  await gun.post(`${here}/invitation`)
  const seen = await eivor.get(here)
  assert.match(seen.text, /Ulf/)
  assert.doesNotMatch(seen.text, /Karin/)
  for (const act of ['invitation', 'cancellation', 'attendance', 'authorisations', 'change'])
    assert.equal((await eivor.post(`${here}/${act}`, { why: 'x' })).status, 404, act)
  const [anna = 0] = other.people
  const email = (await it.db.selectFrom('person').select('email').where('id', '=', anna).executeTakeFirstOrThrow())
    .email
  assert.match((await eivor.post(`${here}/guests`, { email })).text, /Ingen i utbildarregistret har den adressen/)
  await it.db
    .insertInto('trainer')
    .values({
      regionId: other.regionId,
      personId: anna,
      kind: 'lent',
      firm: '',
      fromDay: it.inDays(-9),
      addedAt: new Date(),
    })
    .execute()
  assert.match((await eivor.postAndFollow(`${here}/guests`, { email })).text, /Anna 100 är inbjuden/)
  const { id } = await it.db
    .selectFrom('trainerMeetingGuest')
    .select('id')
    .where('personId', '=', owner.karin)
    .executeTakeFirstOrThrow()
  assert.equal((await eivor.post(`${here}/guests/${id}/removal`)).status, 404)
  const theirs = form(the, { at: `${other.regionId}-${owner.course.journeyId}` })
  assert.equal((await eivor.post('/trainers/meetings', theirs)).status, 404)
  const own = await eivor.post('/trainers/meetings', { ...theirs, kind: 'meeting', region: owner.regionId })
  assert.equal(own.status, 422)
  const right = await eivor.post('/trainers/meetings', form(the, { at: theirs.at, kind: 'meeting' }))
  assert.match(
    (await eivor.get(right.location ?? '')).text,
    /2 utbildare är inte inbjudna|En utbildare är inte inbjuden/,
  )
  assert.equal((await (await it.as(the.gun)).get(right.location ?? '')).status, 404)
})

test('what was typed wrong is said at the field, and nothing is planned', async () => {
  const the = await ground()
  const gun = await it.as(the.gun)
  const says: [Record<string, string>, RegExp][] = [
    [{ title: '' }, /Vad den heter/],
    [{ 'on-1': it.inDays(-1) }, /Välj i dag eller en dag framåt/],
    [{ 'ends-1': '08:00' }, /Sluttiden måste vara efter starttiden/],
    [{ 'place-1': '' }, /Skriv var ni ses/],
    [{ 'form-1': 'digital', 'link-1': 'zoom' }, /Skriv en länk som börjar med https/],
    [{ gives: '' }, /Välj/],
    [{ gives: '999999-trainer' }, /Välj något av det som går att välja/],
    [
      { 'on-2': it.inDays(19), 'starts-2': '09:00', 'ends-2': '12:00', 'form-2': 'on-site', 'place-2': 'X' },
      /Välj en dag efter den förra/,
    ],
  ]
  for (const [wrong, what] of says) {
    const answer = await gun.post('/trainers/meetings', form(the, wrong))
    assert.equal(answer.status, 422, String(what))
    assert.match(answer.text, what)
  }
})

test('two answers at once leave one answer, and a calendar that agrees with it', async () => {
  const the = await ground()
  const gun = await it.as(the.gun)
  const here = (await gun.post('/trainers/meetings', form(the))).location ?? ''
  await gun.post(`${here}/invitation`)
  const meetingId = Number(here.split('/').at(-1))
  const guest = await it.db
    .selectFrom('trainerMeetingGuest')
    .select('id')
    .where('personId', '=', the.other.ulf)
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  const actor = { personId: the.other.ulf, address: null }
  const answers = ['yes', 'no', 'yes', 'no'] as const
  await Promise.all(
    answers.map((answer) =>
      attempt(it.db, (tx) =>
        answerMeeting(tx, { meetingId, guestId: guest.id, answer, by: 'link', actor, from: 'a@b.example' }),
      ),
    ),
  )
  const { answer } = await it.db
    .selectFrom('trainerMeetingGuest')
    .select('answer')
    .where('id', '=', guest.id)
    .executeTakeFirstOrThrow()
  const sent = await it.db
    .selectFrom('trainerMeetingSent as s')
    .innerJoin('trainerMeetingEntry as e', 'e.id', 's.entryId')
    .select(['s.sequence', 's.method'])
    .where('e.personId', '=', the.other.ulf)
    .orderBy('s.sequence')
    .execute()
  assert.deepEqual(
    sent.map(({ sequence }) => sequence),
    sent.map((_, index) => index),
  )
  assert.equal(sent.at(-1)?.method, answer === 'yes' ? 'REQUEST' : 'CANCEL')
})

test('every box that was ticked stays so when something else is wrong', async () => {
  const the = await ground()
  const gun = await it.as(the.gun)
  const id = the.owner.course.courseId
  const gives = [`${id}-trainer`, `${id}-course-leader`]
  const { html } = await gun.post('/trainers/meetings', { ...form(the, { title: '' }), gives })
  const ticked = [...html.matchAll(/name="gives" value="([\w-]+)" checked/g)].map(([, value]) => value)
  assert.deepEqual(ticked.sort(), gives.sort())
})

const twoDays = () => ({
  ...{
    'on-2': it.inDays(21),
    'starts-2': '09:00',
    'ends-2': '12:00',
    'form-2': 'digital',
    'link-2': 'https://a.example/rum',
  },
})

/** The newest letter to someone, and every calendar that it brings: its own and those that are files. */
async function newestLetter(personId: number) {
  const letter = await it.db
    .selectFrom('outboxMail')
    .select(['id', 'body', 'calendar'])
    .where('toPersonId', '=', personId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const files = await it.db
    .selectFrom('outboxAttachment')
    .select(['bytes', 'contentType'])
    .where('mailId', '=', letter.id)
    .orderBy('position')
    .execute()
  for (const { contentType } of files)
    assert.match(contentType, /^text\/calendar; charset=utf-8; method=(REQUEST|CANCEL)$/)
  const calendars = [letter.calendar, ...files.map(({ bytes }) => bytes.toString())]
  return { ...letter, calendars: calendars.filter((one) => one !== null) }
}

test('a training of two days is one letter a person at every turn, and their calendar holds both days', async () => {
  const the = await ground()
  const { other } = the
  const gun = await it.as(the.gun)
  const here = (await gun.post('/trainers/meetings', form(the, twoDays()))).location ?? ''
  const calendar = calendarClient()
  let known = 0
  const told = async () => {
    const letters = await lettersTo(other.ulf)
    assert.equal(letters.length, known + 1)
    known = letters.length
    const newest = await newestLetter(other.ulf)
    for (const one of newest.calendars) calendar.receive(one)
    return newest
  }
  assert.match((await gun.postAndFollow(`${here}/invitation`)).text, /2 brev har gått ut/)
  const asked = await told()
  assert.equal(asked.calendars.length, 2)
  assert.match(asked.body, /kl\. 9\.00–16\.00, Gårdavägen 2\n.*kl\. 9\.00–12\.00, digitalt/)
  assert.match(asked.body, /Dagarna ligger preliminärt/)
  assert.deepEqual(
    calendar.shown().map(({ status }) => status),
    ['TENTATIVE', 'TENTATIVE'],
  )

  const link = /\/trainer-meeting-answers\/\S+/.exec(asked.body)?.[0] ?? ''
  await it.stranger().post(link, { answer: 'yes' })
  assert.equal((await told()).calendars.length, 2)
  assert.deepEqual(
    calendar.shown().map(({ status }) => status),
    ['CONFIRMED', 'CONFIRMED'],
  )

  // One day moves and the other is gone: both stand in the one letter.
  await gun.post(`${here}/change`, form(the, { 'on-1': it.inDays(23) }))
  const moved = await told()
  assert.match(moved.body, /Så här är det nu:[\s\S]+Det här är inte längre med:[\s\S]+9\.00–12\.00/)
  assert.equal(calendar.shown().length, 1)

  await it.stranger().post(link, { answer: 'no' })
  await told()
  assert.deepEqual(calendar.shown(), [])
})

test('whoever wants no invitations by mail is asked in words, and a change of mind takes meetings out or puts them in', async () => {
  const the = await ground()
  const { other } = the
  const [gun, ulf] = [await it.as(the.gun), await it.as(other.ulf)]
  await ulf.post('/calendar-links/mail', { byMail: 'no' })
  const here = (await gun.post('/trainers/meetings', form(the, twoDays()))).location ?? ''
  assert.match((await gun.postAndFollow(`${here}/invitation`)).text, /2 brev har gått ut/)
  const asked = await newestLetter(other.ulf)
  assert.deepEqual(asked.calendars, [])
  assert.match(asked.body, /Svara ja eller nej här/)
  assert.doesNotMatch(asked.body, /kalender/)
  assert.equal((await newestLetter(the.owner.karin)).calendars.length, 2)

  const calendar = calendarClient()
  const choose = async (byMail: 'yes' | 'no') => {
    await ulf.post('/calendar-links/mail', { byMail })
    const newest = await newestLetter(other.ulf)
    for (const one of newest.calendars) calendar.receive(one)
    return calendar.shown().length
  }
  assert.equal(await choose('yes'), 2)
  assert.equal(await choose('no'), 0)
  const letters = (await lettersTo(other.ulf)).length
  await ulf.post('/calendar-links/mail', { byMail: 'no' })
  assert.equal((await lettersTo(other.ulf)).length, letters)
  await gun.post(`${here}/change`, form(the, { ...twoDays(), 'on-1': it.inDays(19) }))
  const changed = await newestLetter(other.ulf)
  assert.match(changed.body, /har ändrats/)
  assert.deepEqual(changed.calendars, [])
})
