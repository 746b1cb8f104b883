import { type DayForm, getCourse, publishRevision } from '#journeys'
import type { Tx } from '#platform/db'
import { day, isRefusal } from '#values'
import { contents } from './content/all.ts'
import { seedMedia } from './media.ts'
import { cell, readCsv } from './read-csv.ts'
import { seedTravellers } from './travellers.ts'

type Row = Record<string, string>
const system = { personId: null, address: null }
const published = day('2022-09-21')

/** The five journeys with their steps, tracks and courses, what there is to read in them, and who travels. */
export async function seedJourneys(tx: Tx): Promise<void> {
  const journeys = await seedRegister(tx)
  const steps = await seedSteps(tx, journeys)
  const tracks = await seedTracks(tx, journeys)
  const courses = await seedCourses(tx, { steps, tracks })
  await seedMedia(tx, found(journeys, 'barn-och-unga'))
  await seedContent(tx, courses)
  await seedTravellers(tx)
}

type Ids = ReadonlyMap<string, number>
const states = { operation: 'management', feasibility: 'feasibility' } as const

async function seedRegister(tx: Tx): Promise<Ids> {
  const rows = await readCsv('journeys.csv')
  const organisations = await tx
    .selectFrom('organisation')
    .select(['id', 'slug'])
    .where('slug', 'is not', null)
    .execute()
  const owners = new Map(organisations.map(({ id, slug }) => [slug ?? '', id]))
  const made = await tx
    .insertInto('journey')
    .values(
      rows.map((row, index) => ({
        slug: cell(row, 'key'),
        position: index + 1,
        name: cell(row, 'name_sv'),
        ownerId: found(owners, cell(row, 'owner')),
        targetGroup: cell(row, 'target_group_sv'),
        state: chosen(states, cell(row, 'state')),
        source: cell(row, 'source'),
      })),
    )
    .returning(['id', 'slug'])
    .execute()
  return new Map(made.map(({ id, slug }) => [slug, id]))
}

const leaders = 'arbetsledare-och-chef'
const lines = [
  ['lake', 'fir', 'heather', 'slate'],
  ['cloudberry', 'lingon', 'heather', 'slate'],
  ['fir', 'heather', 'lingon', 'slate'],
  ['lingon', 'cloudberry', 'lake', 'slate'],
  ['heather', 'lake', 'fir', 'slate'],
] as const

async function seedSteps(tx: Tx, journeys: Ids): Promise<Ids> {
  const systems = await readCsv('steps.csv')
  const rows = await readCsv('journeys.csv')
  const steps = rows.flatMap((journey, index) =>
    systems
      .filter((step) => cell(step, 'step_system') === cell(journey, 'step_system'))
      .map((step) => ({
        journeyId: found(journeys, cell(journey, 'key')),
        slug: cell(step, 'key'),
        position: Number(cell(step, 'position')),
        name: cell(step, 'name_sv'),
        goal: step.goal_sv ? `${step.goal_sv}.` : '',
        audience: cell(step, 'key') === leaders ? ('leaders' as const) : ('staff' as const),
        colour: lines[index]?.[Number(cell(step, 'position')) - 1] ?? 'slate',
        source: cell(step, 'source'),
      })),
  )
  const made = await tx.insertInto('step').values(steps).returning(['id', 'journeyId', 'slug']).execute()
  return new Map(made.map(({ id, journeyId, slug }) => [`${journeyId}/${slug}`, id]))
}

/** What is common to all is no track of its own: a course without a track is common. */
async function seedTracks(tx: Tx, journeys: Ids): Promise<Ids> {
  const rows = (await readCsv('tracks.csv')).filter((row) => cell(row, 'key') !== 'gemensam')
  const made = await tx
    .insertInto('track')
    .values(
      rows.map((row) => ({
        journeyId: found(journeys, cell(row, 'journey')),
        slug: cell(row, 'key'),
        position: Number(cell(row, 'position')),
        name: cell(row, 'name_sv'),
        state: row.open === 'yes' ? ('open' as const) : ('undecided' as const),
        source: cell(row, 'source'),
      })),
    )
    .returning(['id', 'journeyId', 'slug'])
    .execute()
  const bySlug = new Map([...journeys].map(([slug, id]) => [id, slug]))
  return new Map(made.map(({ id, journeyId, slug }) => [`${bySlug.get(journeyId)}/${slug}`, id]))
}

async function seedCourses(tx: Tx, { steps, tracks }: { steps: Ids; tracks: Ids }): Promise<Ids> {
  const rows = await readCsv('courses.csv')
  const journeys = await tx.selectFrom('journey').select(['id', 'slug']).execute()
  const journeyIds = new Map(journeys.map(({ id, slug }) => [slug, id]))
  const made = await tx
    .insertInto('course')
    .values(
      rows.map((row) => ({
        stepId: found(steps, `${found(journeyIds, cell(row, 'journey'))}/${cell(row, 'step')}`),
        slug: cell(row, 'key'),
        position: Number(cell(row, 'position')),
        name: cell(row, 'name_sv'),
        trackId: row.track === 'gemensam' ? null : found(tracks, `${cell(row, 'journey')}/${cell(row, 'track')}`),
        summary: contents[cell(row, 'key')]?.summary ?? '',
        delivery: row.delivery === 'recorded' ? ('recorded' as const) : ('course-days' as const),
        source: cell(row, 'source'),
      })),
    )
    .returning(['id', 'slug'])
    .execute()
  return new Map(made.map(({ id, slug }) => [slug, id]))
}

/** Every course with days is published, so that it can be planned; a recorded one when there is something in it. */
async function seedContent(tx: Tx, courses: Ids): Promise<void> {
  const days = await readCsv('course-days.csv')
  for (const [slug, courseId] of courses) {
    const content = contents[slug]
    const course = await getCourse(tx, courseId)
    if (course.delivery === 'recorded' && content === undefined) continue
    const own = days.filter((row) => cell(row, 'course') === slug)
    const revision = await publishRevision(tx, {
      courseId,
      publishedOn: published,
      days: own.map((row) => ({ ...dayOf(row), runSheet: content?.runSheets?.[Number(cell(row, 'day'))] ?? [] })),
      groups: groupsOf(own),
      goals: content?.goals ?? [],
      items: content?.items ?? [],
      sources: content?.sources ?? [],
      materials: content?.materials ?? [],
      actor: system,
    })
    if (isRefusal(revision)) throw new Error(`${slug} cannot be published: ${JSON.stringify(revision)}`)
  }
}

const formsOf: Readonly<Record<string, readonly DayForm[]>> = {
  'on site': ['on-site'],
  digital: ['digital'],
  'on site or digital': ['on-site', 'digital'],
}

function dayOf(row: Row) {
  const length = row.length === '0.5' ? ('half' as const) : ('whole' as const)
  return {
    number: Number(cell(row, 'day')),
    length,
    forms: formsOf[cell(row, 'form')] ?? [],
    source: cell(row, 'source'),
  }
}

function groupsOf(rows: readonly Row[]): { firstDay: number; lastDay: number }[] {
  const groups = Map.groupBy(rows, (row) => cell(row, 'day_group'))
  return [...groups.values()].map((group) => {
    const numbers = group.map((row) => Number(cell(row, 'day')))
    return { firstDay: Math.min(...numbers), lastDay: Math.max(...numbers) }
  })
}

function found(ids: Ids, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the seeds have no ${key}`)
  return id
}

function chosen<Choices extends Record<string, string>>(choices: Choices, key: string): Choices[keyof Choices] {
  const choice = Object.entries(choices).find(([name]) => name === key)
  if (choice === undefined) throw new Error(`the seeds know no ${key}`)
  return choices[key as keyof Choices]
}
