import assert from 'node:assert/strict'
import test from 'node:test'
import { type ItemBody, publishRevision } from '#journeys'
import { attempt } from '#platform/db'
import { day } from '#values'
import { courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'

const it = world('country')

const actor = { personId: null, address: null }
const saying = (text: string): ItemBody => ({ format: 'page', blocks: [{ kind: 'paragraph', text }] })
const ask = async (email: string, question: string) =>
  (await it.asDemo(email)).get(`/search?q=${encodeURIComponent(question)}`)

test('before anything is asked the page says what it is for', async () => {
  const page = await (await it.asDemo('fia@kalix.example')).get('/search')
  assert.equal(page.status, 200)
  assert.match(page.html, /<h1>Vad letar du efter\?<\/h1>/)
})

for (const [typed, title] of [
  ['rättighet', 'Barnets rättigheter i ditt ärende'],
  ['RÄTTIGHETERNA', 'Barnets rättigheter i ditt ärende'],
  ['samtal golv', 'Samtalet på golvet'],
  ['teckningen', 'Samtalet på golvet'],
  ['lunch', 'Första året: det jag önskar att någon hade sagt'],
  ['skyddsbedömningar', 'Ärendets gång, ur minnet'],
] as const)
  test(`${typed} finds ${title}`, async () => {
    const page = await ask('fia@kalix.example', typed)
    assert.equal(page.status, 200)
    assert.match(page.html, new RegExp(title.replace(/[?.]/g, '\\$&')))
  })

test('a course is found by its name, before what is in it', async () => {
  const { html: body } = await ask('fia@kalix.example', 'handläggningen')
  assert.match(body, /<h2[^>]*>Kurser<\/h2>[\s\S]*Handläggning med barnet i centrum/)
})

test('nobody finds what they may not read', async () => {
  const { html: body } = await ask('bo@kalix.example', 'rättigheter')
  assert.match(body, /Inget hittades på ”rättigheter”/)
  assert.doesNotMatch(body, /Barnets rättigheter i ditt ärende/)
})

test('whoever teaches finds it without travelling', async () => {
  const { html: body } = await ask('ulf@boden.example', 'rättigheter')
  assert.match(body, /Barnets rättigheter i ditt ärende/)
})

test('where the agreement has ended nothing of it is found', async () => {
  const closed = await it.municipality({ agreementsUntil: day('2025-12-31'), name: 'Stängd kommun' })
  const personId = await it.person({ name: 'Saga', unitId: await it.unit({ municipalityId: closed }) })
  const { stepId } = await courseBuilders(it.db).course({ name: 'Stängd kurs' })
  await courseBuilders(it.db).travels(personId, stepId)
  const { html } = await (await it.as(personId)).get('/search?q=uppgift')
  assert.match(html, /Inget hittades/)
})

test('a course that is published again is found by its new words only', async () => {
  const { course, travels } = courseBuilders(it.db)
  const made = await course({ days: 0, name: 'Lägen', preparations: [saying('Ordet zebra står här.')] })
  const fia = await it.personIdOf('fia@kalix.example')
  await travels(fia, made.stepId)
  const isFound = async (word: string) => /<h1>En träff/.test((await ask('fia@kalix.example', word)).html)
  assert.ok(await isFound('zebror'))
  await attempt(it.db, (tx) =>
    publishRevision(tx, {
      courseId: made.courseId,
      ...{ days: [], groups: [], goals: [{ key: 'g', level: 'fact', wording: 'Du vet.' }], actor },
      items: [
        {
          part: 'recording',
          title: 'Ny',
          reason: 'Ny',
          minutes: 1,
          goal: 'g',
          source: 'test',
          body: saying('Ordet giraff.'),
        },
      ],
    }),
  )
  assert.ok(!(await isFound('zebror')))
  assert.ok(await isFound('giraffen'))
})

test('what cannot be a word is no fault', async () => {
  for (const typed of ['%', "'", '\\', '& | !', '<script>', 'a'.repeat(500), "o'hara:*"]) {
    const page = await ask('fia@kalix.example', typed)
    assert.equal(page.status, 200, typed)
  }
})

test('what one’s region adds to a course is found, and what other regions add is not', async () => {
  const { title } = await it.db
    .selectFrom('additionVersion')
    .select('title')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  assert.ok((await ask('fia@kalix.example', title)).html.includes(title))
  const other = await it.municipality({ name: 'Annan kommun' })
  const personId = await it.person({ unitId: await it.unit({ municipalityId: other }) })
  const step = await it.db
    .selectFrom('step')
    .select('id')
    .where('slug', '=', 'ny')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  await courseBuilders(it.db).travels(personId, step.id)
  const page = await (await it.as(personId)).get(`/search?q=${encodeURIComponent(title)}`)
  assert.match(page.html, /Inget hittades|träff/)
  assert.doesNotMatch(page.html, new RegExp(`<a href="/courses/[0-9]+"><span lang="sv">${title}`))
})

test('an article is found by whoever reads at its place, and by nobody else', async () => {
  const article = await it.db
    .selectFrom('article')
    .innerJoin('articleVersion', 'articleVersion.articleId', 'article.id')
    .select(['articleVersion.title', 'article.id'])
    .where('article.place', '=', 'station')
    .orderBy('article.id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const href = `href="/articles/${article.id}"`
  assert.ok((await ask('maj@kalix.example', article.title)).html.includes(href))
  assert.ok(!(await ask('fia@kalix.example', article.title)).html.includes(href))
})
