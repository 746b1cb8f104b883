import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Cell, copyInto } from './copy.ts'
import { type Ids, openIds } from './ids.ts'
import { type Random, randomFrom } from './random.ts'

/** How large a library is: so many steps, courses on each, and items in each course. */
export interface LibrarySize {
  readonly steps: number
  readonly courses: number
  readonly items: number
}

const since = '2022-09-21'
const stems = [
  ...['barn', 'samtal', 'utredning', 'bedömning', 'familj', 'skydd', 'stöd', 'ansvar', 'kunskap', 'möte', 'ärende'],
  ...['insats', 'uppföljning', 'dokument', 'samverkan', 'skola', 'hälsa', 'vardag', 'beslut', 'anmälan', 'trygghet'],
  ...['rättighet', 'delaktighet', 'myndighet', 'verksamhet', 'medarbetare', 'handläggare', 'tolk', 'plan', 'mål'],
]
const endings = ['', 'en', 'et', 'er', 'erna', 'ens', 's', 'ar', 'arna']
const between = ['och', 'eller', 'i', 'med', 'för', 'när', 'som', 'inte', 'hur', 'det', 'att', 'du', 'vi', 'om', 'kan']

/** A journey of recorded courses beside those of the country, all of it findable. Answers how many items there are. */
export async function makeLibrary(pool: pg.Pool, size: LibrarySize): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const ids = await openIds(client, ['journey', 'step', 'course', 'course_revision', 'knowledge_goal', 'item'])
    const rows = plan(ids, randomFrom(3), size)
    for (const [table, columns, cells] of rows) await copyInto(client, { table, columns, rows: cells })
    await ids.keep()
    await client.query(index)
    await client.query(vocabulary)
    await client.query('commit')
    await client.query('vacuum (analyze) item, item_counts, search_posting, search_word')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  } finally {
    client.release()
  }
  return size.steps * size.courses * size.items
}

const index = `
  insert into search_posting (word, item_id, course_id, weight)
  select u.lexeme, i.id, r.course_id, search_weight(u.weights)
  from item i join course_revision r on r.id = i.revision_id cross join unnest(search_words_of(i)) as u
  on conflict do nothing`
const vocabulary = `
  insert into search_word (word) select distinct word from search_posting on conflict do nothing`

type Rows = readonly (readonly [table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>])[]

function plan(ids: Ids, random: Random, size: LibrarySize): Rows {
  const journeyId = ids.next('journey')
  const count = (length: number) => Array.from({ length }, (_, index) => index + 1)
  const steps = count(size.steps).map((position) => ({ id: ids.next('step'), position }))
  const courses = steps.flatMap(({ id: stepId }) =>
    count(size.courses).map((position) => ({
      ...{ id: ids.next('course'), stepId, position },
      ...{ revisionId: ids.next('course_revision'), goalId: ids.next('knowledge_goal') },
    })),
  )
  const firstItem = ids.next('item')
  for (let made = 1; made < courses.length * size.items; made++) ids.next('item')
  function* items(): Generator<Cell[]> {
    let id = firstItem
    for (const { revisionId, goalId } of courses)
      for (const position of count(size.items)) {
        const body = { format: 'page', blocks: [sentences(random, 60), sentences(random, 60)].map(paragraph) }
        yield [
          ...[id++, revisionId, 'recording', position, 'page', title(random), sentences(random, 12), 10, goalId],
          ...[JSON.stringify(body), 'invented', randomUUID()],
        ]
      }
  }
  return [
    [
      'journey',
      ['id', 'slug', 'position', 'name', 'target_group', 'state', 'source'],
      [[journeyId, 'bibliotek', 99, 'Biblioteket', 'Alla', 'launched', 'nation']],
    ],
    [
      'step',
      ['id', 'journey_id', 'slug', 'position', 'name', 'colour', 'source'],
      steps.map(({ id, position }) => [
        id,
        journeyId,
        `hylla-${position}`,
        position,
        `Hylla ${position}`,
        'fir',
        'nation',
      ]),
    ],
    [
      'course',
      ['id', 'step_id', 'slug', 'position', 'name', 'delivery', 'source'],
      courses.map(({ id, stepId, position }) => [
        id,
        stepId,
        `bok-${id}`,
        position,
        title(random),
        'recorded',
        'nation',
      ]),
    ],
    [
      'course_revision',
      ['id', 'course_id', 'number', 'published_on'],
      courses.map(({ id, revisionId }) => [revisionId, id, 1, since]),
    ],
    [
      'knowledge_goal',
      ['id', 'revision_id', 'position', 'level', 'wording'],
      courses.map(({ goalId, revisionId }) => [goalId, revisionId, 1, 'fact', 'Du vet det här.']),
    ],
    [
      'item',
      [
        ...['id', 'revision_id', 'part', 'position', 'format', 'title', 'reason', 'minutes', 'goal_id', 'body'],
        ...['source', 'key'],
      ],
      items(),
    ],
    [
      'item_counts',
      ['item_id', 'earned_item_id'],
      count(courses.length * size.items).map((number) => [firstItem + number - 1, firstItem + number - 1]),
    ],
  ]
}

const paragraph = (text: string) => ({ kind: 'paragraph', text })

/** A word as it may stand in a text: bent, or two put together. */
function word(random: Random): string {
  if (random.chance(0.4)) return random.pick(between)
  const one = stem(random) + random.pick(endings)
  return random.chance(0.2) ? `${stem(random)}s${one}` : one
}

const onsets = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'sk', 'st', 'tr', 'kl']
const vowels = ['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö']

/** One in eight is a word of the trade; the others sound like words, some two thousand of them. */
function stem(random: Random): string {
  if (random.chance(0.125)) return random.pick(stems)
  const syllable = () => random.pick(onsets) + random.pick(vowels)
  return `${syllable()}${random.pick(onsets.slice(0, 4))}${random.pick(vowels.slice(0, 3))}${random.pick(['l', 'r', 'n', 'd'])}`
}

function sentences(random: Random, words: number): string {
  return `${Array.from({ length: words }, () => word(random)).join(' ')}.`
}

function title(random: Random): string {
  return `${random.pick(stems)} ${random.pick(between)} ${random.pick(stems)}${random.pick(endings)}`
}
