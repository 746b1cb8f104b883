import assert from 'node:assert/strict'
import test from 'node:test'
import type { ItemBody } from '#journeys'
import { courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'

const it = world()

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })
const page: ItemBody = {
  format: 'page',
  blocks: [
    { kind: 'heading', text: 'Först' },
    { kind: 'heading', text: 'Mindre', level: 3 },
    {
      kind: 'paragraph',
      text: [{ text: 'Läs ' }, { text: 'lagen', href: 'https://www.riksdagen.se/' }, { text: ' noga', mark: 'strong' }],
    },
    { kind: 'list', points: ['ett', 'två'], ordered: true },
    { kind: 'fact', title: 'Kom ihåg', blocks: [paragraph('Barnet först.')] },
    {
      kind: 'table',
      caption: 'Tider',
      head: ['Vad', 'När'],
      rows: [['Beslut', [{ text: 'genast', mark: 'emphasis' }]]],
    },
  ],
}
const podcast: ItemBody = {
  ...{ format: 'podcast', media: null, captions: null, seconds: null, description: [] },
  transcript: [paragraph('Det sägs i podden.')],
}
const quiz: ItemBody = {
  ...{ format: 'quiz', intro: [], rules: { attempts: null, passShare: 0, showsRight: 'after-each' } },
  questions: [
    {
      ...{ kind: 'single', key: 'q', question: 'Vad gäller?' },
      answers: [
        { key: 'a', text: 'Det ena', isRight: true, feedback: 'Hemlig återkoppling.' },
        { key: 'b', text: 'Det andra', isRight: false, feedback: 'Nej.' },
      ],
    },
  ],
}

async function travelled() {
  const course = await courseBuilders(it.db).course({ preparations: [page, podcast, quiz] })
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, course.stepId)
  return { course, visitor: await it.as(personId), href: `/courses/${course.courseId}/reading` }
}

test('the whole course is on one page: texts, what is said, and questions without their answers', async () => {
  const { visitor, href } = await travelled()
  const { text, html } = await visitor.get(href)
  for (const words of ['Läs på papper: Kurs', 'Barnet först.', 'Det sägs i podden.', 'Vad gäller?', 'Det andra'])
    assert.ok(text.includes(words), words)
  assert.doesNotMatch(text, /Hemlig återkoppling/)
  assert.match(html, /<h2>Uppgift 1<\/h2>/)
  assert.match(html, /<h3>Först<\/h3>.*<h4>Mindre<\/h4>/s)
})

test('an item keeps its emphasis, links, steps, facts and tables', async () => {
  const { visitor, course } = await travelled()
  const { html } = await visitor.get(`/courses/${course.courseId}/items/${course.itemIds[0]}`)
  assert.match(html, /<a href="https:\/\/www\.riksdagen\.se\/" rel="noopener noreferrer">lagen<\/a>/)
  assert.match(html, /<strong> noga<\/strong>/)
  assert.match(html, /<ol><li>ett<\/li><li>två<\/li><\/ol>/)
  assert.match(html, /<h2 class="card-title">Kom ihåg<\/h2>/)
  assert.match(html, /<caption[^>]*>Tider<\/caption>/)
  assert.match(html, /<em>genast<\/em>/)
})

test('the page is for whoever may read: not for a colleague elsewhere, nor for who only plans', async () => {
  const { href, course } = await travelled()
  const planner = await it.person({ roles: [{ role: 'regional-project-manager', at: await it.region() }] })
  for (const personId of [await it.person(), planner]) {
    const refused = await (await it.as(personId)).get(href)
    assert.equal(refused.status, 403)
    assert.doesNotMatch(refused.text, /Barnet först/)
  }
  const trainer = await it.person({
    roles: [{ role: 'trainer', at: await it.region(), journeyId: course.journeyId }],
  })
  assert.match((await (await it.as(trainer)).get(href)).text, /Barnet först/)
  assert.equal((await (await it.as(trainer)).get('/courses/0/reading')).status, 404)
})
