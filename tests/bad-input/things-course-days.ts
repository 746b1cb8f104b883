import { holdClock, momentAt, now, today } from '#platform'
import { addDays, timeOfDay } from '#values'
import type { World } from '../world.ts'
import { readForms } from './html.ts'
import { openForm } from './page-form.ts'

const planner = 'eivor@norrbotten.example'

/** What stands only where all is right: a sheet that can be planned, an occasion with nothing left, a request of one's own. */
export async function makeCourseDays(world: World): Promise<string[]> {
  return [await putSheetIn(world), await holdEmpty(world), await askForSeat(world)]
}

interface Led {
  readonly occasionId: number
  readonly courseName: string
  readonly journeyName: string
  readonly leader: string
}

async function getLed({ db }: World): Promise<Led> {
  return db
    .selectFrom('occasion as o')
    .innerJoin('course as c', 'c.id', 'o.courseId')
    .innerJoin('step as s', 's.id', 'c.stepId')
    .innerJoin('journey as j', 'j.id', 's.journeyId')
    .innerJoin('occasionDay as d', 'd.occasionId', 'o.id')
    .innerJoin('dayStaff as f', 'f.dayId', 'd.id')
    .innerJoin('person as p', 'p.id', 'f.personId')
    .select(['o.id as occasionId', 'c.name as courseName', 'j.name as journeyName', 'p.email as leader'])
    .where('f.role', '=', 'course-leader')
    .where('c.name', '=', 'Samtal och delaktighet')
    .where('o.firstDay', '>', today())
    .where('o.cancelledAt', 'is', null)
    .orderBy('o.id')
    .orderBy('d.number')
    .executeTakeFirstOrThrow()
}

async function putSheetIn(world: World): Promise<string> {
  const { courseName, journeyName, leader } = await getLed(world)
  // Other regions have courses of the same name.
  const course = `${courseName} (${journeyName})`
  const row = [course, addDays(today(), 201), addDays(today(), 208), 'Boden', '12', leader]
  const lines = [['Kurs', 'Dag 1', 'Dag 2', 'Plats', 'Platser', 'Kursledare'], row].map((cells) => cells.join('\t'))
  const eivor = await world.asDemo(planner)
  const region = await world.organisationIdOf('Norrbottens Kommuner')
  const nothing = { name: '', bytes: Buffer.alloc(0) }
  const sent = await eivor.upload('/occasions/sheet', nothing, { text: lines.join('\n'), region })
  return sent.location ?? ''
}

/** Copied from one that is ahead, to days that have been; nobody came, so that nothing is left to do. */
async function holdEmpty(world: World): Promise<string> {
  const { occasionId } = await getLed(world)
  const held = now().toISOString()
  const [first, second] = [addDays(today(), -19), addDays(today(), -12)]
  holdClock(momentAt(addDays(today(), -60), timeOfDay('12:00')).toISOString())
  const copy = await openForm(await world.asDemo(planner), `/occasions/new?copy=${occasionId}`, '/occasions/new')
  const days = { 'on-1': first, 'on-2': second, least: undefined, decideBy: undefined }
  const booking = { bookingOpens: addDays(today(), 1), bookingCloses: addDays(today(), 20) }
  const warned = await copy.send({ ...days, ...booking })
  // Rooms and people that are busy are looked past.
  const controls = readForms(warned.html).flatMap((form) => form.controls)
  const seen = controls.find(({ name }) => name === 'seen')?.value
  const answer = warned.location === undefined ? await copy.send({ ...days, ...booking, seen }) : warned
  holdClock(held)
  if (answer.location === undefined) throw new Error(`the copy was answered ${answer.status}: ${answer.text}`)
  return `${answer.location}/settle`
}

async function askForSeat(world: World): Promise<string> {
  const fia = await world.asDemo('fia@kalix.example')
  const { html } = await fia.get('/open-occasions')
  const form = readForms(html).find(({ action }) => /^\/open-occasions\/\d+\/request$/.test(action))
  if (form === undefined) throw new Error('Fia has nothing to ask for a seat on')
  await fia.post(form.action, { note: '' })
  return '/open-occasions'
}
