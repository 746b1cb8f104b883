import assert from 'node:assert/strict'
import test from 'node:test'
import type { ItemBody, QuizBody } from '#journeys'
import { courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { listFormAnswers } from './form-answers.report.ts'

const it = world()

const feedback = { right: 'Ja, så är det.', wrong: 'Läs en gång till.' }
const answers = ['a', 'b', 'c'].map((key) => ({
  ...{ key, text: `Svar ${key}`, isRight: key !== 'b', feedback: `Om ${key}.` },
}))
const quiz = (rules: QuizBody['rules']): QuizBody => ({
  ...{ format: 'quiz', intro: [], rules },
  questions: [
    { kind: 'multiple', key: 'some', question: 'Vilka stämmer?', answers },
    { kind: 'text', key: 'word', question: 'Vad heter det?', accepted: ['barnets bästa'], feedback },
    {
      ...{ kind: 'order', key: 'steps', question: 'I vilken ordning?', feedback },
      steps: ['anmälan', 'utredning', 'beslut'].map((text, index) => ({ key: `s${index}`, text })),
    },
  ],
})
const right = { some: ['a', 'c'], word: ' Barnets  bästa. ', 'steps--s0': '1', 'steps--s1': '2', 'steps--s2': '3' }
const wrong = { ...right, some: ['b'], word: 'vet inte' }
const strict = { attempts: 2, passShare: 100, showsRight: 'passed' } as const

async function opened(body: ItemBody) {
  const course = await courseBuilders(it.db).course({ preparations: [body] })
  const personId = await it.person()
  await courseBuilders(it.db).travels(personId, course.stepId)
  const href = `/courses/${course.courseId}/items/${course.itemIds[0]}`
  return { course, personId, href, visitor: await it.as(personId), post: `${href}/completion` }
}

const isDone = async (personId: number) =>
  (await it.db.selectFrom('evidence').select('id').where('personId', '=', personId).execute()).length > 0

test('a quiz of several kinds asks for every answer, and keeps what was chosen, written and ordered', async () => {
  const { href, visitor, post, personId } = await opened(quiz(strict))
  const page = await visitor.get(href)
  assert.match(page.text, /klar när minst 100\s% av svaren stämmer\. Du kan svara två gånger/)
  const none = await visitor.post(post, {})
  assert.equal(none.status, 422)
  for (const words of ['Fråga 1: välj minst ett', 'Fråga 2: skriv ett svar', 'Fråga 3: ge varje steg'])
    assert.ok(none.text.includes(words), words)
  const half = await visitor.post(post, { ...right, word: '', 'steps--s1': '1' })
  assert.equal(half.status, 422)
  assert.match(half.html, /value="a" checked[^>]*>/)
  assert.match(half.html, /value="c" checked[^>]*>/)
  assert.match(half.html, /<option value="3" selected[^>]*>/)
  assert.equal(await isDone(personId), false)
})

test('a quiz not passed says what is missing and how many attempts are left, and shows no right answer yet', async () => {
  const { visitor, post, personId } = await opened(quiz(strict))
  const first = await visitor.postAndFollow(post, wrong)
  for (const words of ['1 av 3 stämde', 'Om b.', 'Läs en gång till.', 'Inte klar än', 'Ett försök kvar'])
    assert.ok(first.text.includes(words), words)
  assert.doesNotMatch(first.text, /Det som stämmer/)
  assert.equal(await isDone(personId), false)
  const second = await visitor.postAndFollow(post, right)
  assert.match(second.text, /3 av 3 stämde/)
  assert.match(second.text, /Inga fler försök/)
  assert.equal(await isDone(personId), true)
})

test('when the attempts are over the right answers are shown, and going through them makes it done', async () => {
  const { visitor, post, personId, href } = await opened(quiz(strict))
  assert.equal((await visitor.post(post, { 'gone-through': 'yes' })).status, 409)
  await visitor.post(post, wrong)
  const over = await visitor.postAndFollow(post, wrong)
  assert.match(over.text, /Försöken är slut/)
  assert.match(over.text, /Det som stämmer: Svar a, Svar c/)
  assert.match(over.text, /Det som stämmer: barnets bästa/)
  const refused = await visitor.post(post, right)
  assert.equal(refused.status, 409)
  assert.match(refused.text, /Försöken är redan slut/)
  assert.equal(await isDone(personId), false)
  await visitor.post(post, { 'gone-through': 'yes' })
  assert.equal(await isDone(personId), true)
  assert.match((await visitor.get(href)).text, /Klar 12 februari/)
})

test('the best attempt counts: done stays done after a worse one', async () => {
  const { visitor, post, personId } = await opened(quiz({ attempts: null, passShare: 60, showsRight: 'after-each' }))
  await visitor.post(post, right)
  assert.equal(await isDone(personId), true)
  const worse = await visitor.postAndFollow(post, wrong)
  assert.match(worse.text, /Ditt bästa försök: 3 av 3/)
  assert.match(worse.text, /Klar 12 februari/)
})

test('two last attempts sent at once: one is answered, the other is told that there are none left', async () => {
  const { visitor, post, personId } = await opened(quiz({ ...strict, attempts: 1 }))
  const sent = await Promise.all([visitor.post(post, wrong), visitor.post(post, wrong)])
  assert.deepEqual(sent.map(({ status }) => status).toSorted(), [303, 409])
  const kept = await it.db.selectFrom('itemAnswer').select('id').where('personId', '=', personId).execute()
  assert.equal(kept.length, 1)
})

const form: ItemBody = {
  format: 'form',
  intro: [],
  fields: [
    { kind: 'line', key: 'hope', label: 'Vad hoppas du på?', isRequired: true },
    { kind: 'text', key: 'more', label: 'Något mer?', isRequired: false },
    { kind: 'choice', key: 'food', label: 'Vad äter du?', choices: ['Allt', 'Vegetariskt'], isRequired: true },
  ],
}

test('a form goes to the course leader; what is missing is asked for, and the newest answers are those that are read', async () => {
  const { visitor, post, personId, course } = await opened(form)
  const refused = await visitor.post(post, { hope: '', more: 'Jag kommer sent', food: 'Sill' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Jag kommer sent/)
  assert.match((await visitor.post(post, { hope: 'å'.repeat(301), food: 'Allt' })).text, /högst 300 tecken/)
  await visitor.post(post, { hope: 'Att våga fråga', food: 'Allt' })
  const again = await visitor.postAndFollow(post, { hope: 'Att våga lyssna', food: 'Vegetariskt' })
  assert.match(again.html, /value="Att våga lyssna"/)
  const other = await it.person()
  const { courseId, itemIds } = course
  assert.deepEqual(await listFormAnswers(it.db, { courseId, personIds: [other, personId] }), [
    {
      ...{ personId, itemId: itemIds[0], title: 'Uppgift 1', on: '2026-02-12' },
      lines: [
        { label: 'Vad hoppas du på?', said: 'Att våga lyssna' },
        { label: 'Vad äter du?', said: 'Vegetariskt' },
      ],
    },
  ])
  assert.deepEqual(await listFormAnswers(it.db, { courseId, personIds: [] }), [])
})
