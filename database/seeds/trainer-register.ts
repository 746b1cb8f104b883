import { now, today } from '#platform'
import type { Tx } from '#platform/db'
import { addDays, type Day, weekday } from '#values'

const profiles = [
  [
    'karin@lulea.example',
    'Förste socialsekreterare. Har lett Ny sedan starten och tar gärna nya utbildare med sig.',
    '0920-55 01 21',
  ],
  ['ulf@boden.example', 'Metodhandledare i öppenvård. Trivs bäst med grupper som får prova.', '0921-55 01 34'],
  ['rosa@pitea.example', 'Familjebehandlare. Rycker gärna in som reserv.', '0911-55 01 47'],
] as const

/** Who can teach in Norrbotten: those in its teams, a procured leader, a call with an application, and two meetings. */
export async function seedTrainerRegister(tx: Tx): Promise<void> {
  const region = await idOf(tx, 'norrbottens-kommuner')
  const owner = await idOf(tx, 'goteborgsregionen')
  const journey = await tx
    .selectFrom('journey')
    .select('id')
    .where('slug', '=', 'barn-och-unga')
    .executeTakeFirstOrThrow()
  await seedStanding(tx)
  for (const [email, presentation, phone] of profiles)
    await tx
      .insertInto('trainerProfile')
      .values({ personId: await personOf(tx, email), presentation, phone, changedAt: now() })
      .execute()
  await seedExternal(tx, region)
  await seedContributions(tx, region)
  await seedCall(tx, { region, journeyId: journey.id })
  await seedMeetings(tx, { region, owner, journeyId: journey.id })
}

/** Whoever is in a team stands in the register, and may do what the team lets them. */
async function seedStanding(tx: Tx): Promise<void> {
  const members = await tx
    .selectFrom('teamMember')
    .select(['regionId', 'personId', 'courseId', 'role', 'fromDay'])
    .execute()
  const seen = new Set<string>()
  for (const { regionId, personId, courseId, role, fromDay } of members) {
    const key = `${regionId} ${personId}`
    if (!seen.has(key)) {
      seen.add(key)
      await tx
        .insertInto('trainer')
        .values({ regionId, personId, kind: 'lent', firm: '', fromDay, addedAt: now() })
        .execute()
    }
    const may = role === 'course-leader' ? 'course-leader' : 'trainer'
    const reason = 'Utbildade redan när registret började'
    await tx
      .insertInto('authorisation')
      .values({ personId, courseId, role: may, regionId, reason, fromDay, givenAt: now() })
      .execute()
  }
}

async function seedExternal(tx: Tx, regionId: number): Promise<void> {
  const { id: personId } = await tx
    .insertInto('person')
    .values({ name: 'Pia', email: 'pia@samtalsverkstan.example', createdAt: now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const fromDay = addDays(today(), -120)
  await tx
    .insertInto('trainer')
    .values({ regionId, personId, kind: 'external', firm: 'Samtalsverkstan', fromDay, addedAt: now() })
    .execute()
  const [course] = await tx
    .selectFrom('teamMember')
    .select('courseId')
    .where('regionId', '=', regionId)
    .orderBy('id')
    .limit(1)
    .execute()
  if (course === undefined) return
  const reason = 'Upphandlad för två kursdagar i höst'
  await tx
    .insertInto('authorisation')
    .values({ personId, courseId: course.courseId, role: 'course-leader', regionId, reason, fromDay, givenAt: now() })
    .execute()
}

async function seedContributions(tx: Tx, regionId: number): Promise<void> {
  const year = Number(today().slice(0, 4))
  for (const [email, municipality, days] of [
    ['karin@lulea.example', 'Luleå', 10],
    ['ulf@boden.example', 'Boden', 8],
    ['rosa@pitea.example', 'Piteå', 4],
  ] as const) {
    const place = await tx
      .selectFrom('organisation')
      .select('id')
      .where('name', '=', municipality)
      .where('kind', '=', 'municipality')
      .executeTakeFirstOrThrow()
    const agreed = { regionId, municipalityId: place.id, personId: await personOf(tx, email) }
    await tx
      .insertInto('contributionAgreed')
      .values({ ...agreed, year: year - 1, days, agreedAt: now() })
      .execute()
  }
}

/** Norrbotten looks for two, and someone in Kalix waits for an answer from Maj, Bo or Siv. */
async function seedCall(tx: Tx, { region, journeyId }: { region: number; journeyId: number }): Promise<void> {
  const eivor = await personOf(tx, 'eivor@norrbotten.example')
  const asked =
    'Vi söker dig som arbetat minst tre år med barn och unga och tycker om att dela med dig. Räkna med sex kursdagar om året och lika många dagar för förberedelser. Du får gå utbildarutbildningen först.'
  const made = { madeBy: eivor, madeAt: now(), wanted: 2, answerBy: addDays(today(), 24), asked }
  const { id: callId } = await tx
    .insertInto('trainerCall')
    .values({ regionId: region, journeyId, ...made })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ali = await personOf(tx, 'ali@kalix.example')
  const kalix = await tx
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', 'Kalix')
    .where('kind', '=', 'municipality')
    .executeTakeFirstOrThrow()
  const words = 'Jag har tagit emot nya kollegor i fyra år och skulle gärna göra det för fler kommuner än vår.'
  const { id: applicationId } = await tx
    .insertInto('trainerApplication')
    .values({ callId, personId: ali, employerId: kalix.id, words, state: 'sent', sentAt: now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('trainerApplicationAct').values({ applicationId, act: 'sent', byId: ali, at: now() }).execute()
}

interface Places {
  readonly region: number
  readonly owner: number
  readonly journeyId: number
}

/** The next of the two yearly trainer meetings at GR (September or January), asked to, and a training that is not sent yet. */
async function seedMeetings(tx: Tx, { region, owner, journeyId }: Places): Promise<void> {
  const gun = await personOf(tx, 'gun@gr.example')
  const agenda = 'Fika från 9.30\nVad vi har lärt av vårens kurser\nNytt i materialet\nGemensam lunch'
  const made = { hostId: owner, journeyId, madeBy: gun, madeAt: now(), askedBy: gun, askedAt: now() }
  const { id: meetingId } = await tx
    .insertInto('trainerMeeting')
    .values({ ...made, kind: 'meeting', title: 'Utbildarträff Barn och unga', agenda })
    .returning('id')
    .executeTakeFirstOrThrow()
  const held = {
    starts: '10:00',
    ends: '15:00',
    form: 'on-site',
    place: 'GR, Anders Personsgatan 8, Göteborg',
  } as const
  await tx
    .insertInto('trainerMeetingDay')
    .values({ meetingId, number: 1, onDay: nextMeeting(today()), ...held })
    .execute()
  for (const [email, answer] of [
    ['karin@lulea.example', 'yes'],
    ['rosa@pitea.example', 'no'],
    ['ulf@boden.example', null],
  ] as const) {
    const said = answer === null ? {} : { answer, answeredAt: now(), answeredBy: 'signed-in' as const }
    const guest = { meetingId, personId: await personOf(tx, email), regionId: region, askedAt: now() }
    await tx
      .insertInto('trainerMeetingGuest')
      .values({ ...guest, ...said })
      .execute()
  }
  const training = { hostId: owner, journeyId, madeBy: gun, madeAt: now(), kind: 'training' as const }
  const { id: trainingId } = await tx
    .insertInto('trainerMeeting')
    .values({
      ...training,
      title: 'Utbildarutbildning för Ny',
      agenda: 'Vuxnas lärande\nMaterialet, dag för dag\nÖva på varandra',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const first = addDays(today(), 45)
  for (const [index, onDay] of [first, addDays(first, 1)].entries())
    await tx
      .insertInto('trainerMeetingDay')
      .values({ meetingId: trainingId, number: index + 1, onDay, ...held })
      .execute()
  const courses = await tx
    .selectFrom('teamMember')
    .select('courseId')
    .distinct()
    .where('regionId', '=', region)
    .execute()
  for (const { courseId } of courses)
    await tx.insertInto('trainerMeetingGives').values({ meetingId: trainingId, courseId, role: 'trainer' }).execute()
}

/** The second Thursday or so of the next September or January. */
function nextMeeting(from: Day): Day {
  for (let ahead = 7; ; ahead += 1) {
    const one = addDays(from, ahead)
    const [, month = '', date = ''] = one.split('-')
    if ((month === '09' || month === '01') && Number(date) >= 10 && weekday(one) === 4) return one
  }
}

async function idOf(tx: Tx, slug: string): Promise<number> {
  return (await tx.selectFrom('organisation').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
}

async function personOf(tx: Tx, email: string): Promise<number> {
  return (await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id
}
