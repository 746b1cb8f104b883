import { type OccasionsPorts, shareSeats } from '#occasions'
import { today, travelTo } from '#platform'
import { attempt, type Db } from '#platform/db'
import { addDays } from '#values'
import { actorOf, book, done, gatherMeans, idOf, type Means, nextWeekday, onScreen, onSite, plan } from './acts.ts'
import { siri } from './invented-last-year.ts'

const hedda = 'hedda@gr.example'
const nils = 'nils@norrbotten.example'
const wednesday = 3

/** Courses to come with guests from another region: one of Norrbotten’s that Mölndal comes to, and one of GR’s that Piteå does. */
export async function seedNeighbours(db: Db, ports: OccasionsPorts): Promise<void> {
  const realToday = today()
  const means = await gatherMeans(db, ports)
  travelTo(addDays(realToday, -12))
  await book(means, {
    occasionId: await sharedWith(means, 'goteborgsregionen'),
    by: hedda,
    who: ['nora@molndal.example'],
  })
  await planNextDoor(means)
  travelTo(realToday)
}

async function sharedWith({ db, bodies }: Means, region: string): Promise<number> {
  const shared = db
    .selectFrom('sharedSeats as s')
    .innerJoin('occasion as o', 'o.id', 's.occasionId')
    .select('o.id')
    .where('s.regionId', '=', idOf(bodies, region))
    .where('o.firstDay', '>', today())
  return (await shared.executeTakeFirstOrThrow()).id
}

async function planNextDoor(means: Means): Promise<void> {
  const { db, ports, bodies } = means
  const first = nextWeekday(addDays(today(), 90), wednesday)
  const days = [onScreen(first, 'https://mote.gr.example/samtal-1'), onSite(addDays(first, 21), 'Stadshuset, Mölndal')]
  const staff = [{ email: siri, role: 'course-leader' as const }]
  const course = { region: 'goteborgsregionen', course: 'samtal-och-delaktighet', seats: 18 }
  const occasionId = await plan(means, { ...course, by: hedda, days, staff })
  const agreed = { seats: 3, agreedWith: 'Eivor', agreement: 'Vi delar lika: tre platser var.', agreedOn: today() }
  const asked = { ...agreed, occasionId, regionId: idOf(bodies, 'norrbottens-kommuner'), today: today() }
  const actor = actorOf(means, hedda)
  await done(attempt(db, (tx) => shareSeats(tx, { ...asked, actor, money: ports.money })))
  travelTo(addDays(today(), 3))
  await book(means, { occasionId, by: hedda, who: ['sixten@molndal.example', 'folke@ale.example'] })
  await book(means, { occasionId, by: nils, who: ['elsa@pitea.example'] })
}
