import assert from 'node:assert/strict'
import test from 'node:test'
import { holdClock, now, today } from '#platform'
import { attempt } from '#platform/db'
import { addDays } from '#values'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'
import { sendMessages } from './send-messages.ts'

const it = world()
const build = () => occasionBuilders(it)
const site = 'https://yrkesresan.example'

const wording = {
  ...{ 'subject-sv': 'Snart: {kurs}', 'body-sv': 'Hej {namn}!\n\n{dagar}', 'subject-en': 'Soon: {course}' },
  'body-en': 'Hi {name}!\n\n{days}',
}
const weekBefore = {
  ...{ name: 'En vecka före', journeyId: 0, reader: 'participant', occurs: 'before-first-day', days: 7 },
  ...{ atTime: '08:00', fromName: 'Kursgruppen', replyTo: 'kurs@region.example', ...wording },
}

async function planned() {
  const station = await build().station(2)
  const occasionId = await build().occasion(station, { seats: 10, firstIn: 30 })
  await build().booked(station, occasionId, station.people)
  return { station, occasionId, eivor: await it.as(station.eivor) }
}

test('a message is made in sentences, shown before it is sent, sent once to each, and can be read in the log', async (t) => {
  const began = now().toISOString()
  t.after(() => holdClock(began))
  const { station, occasionId, eivor } = await planned()
  const rules = `/message-rules/${station.regionId}`
  assert.match((await eivor.get(rules)).text, /Inga utskick än/)
  const made = await eivor.post(`${rules}/new`, weekBefore)
  assert.equal(made.status, 303)
  assert.match((await eivor.get(rules)).text, /7 dagar före första dagen skriver Kursgruppen till deltagaren/)

  const dry = (await eivor.get(`/occasions/${occasionId}/messages`)).text
  assert.match(dry, /2 brev till skickas/)
  assert.match(dry, /deltagare: Anna 100 och Anna 101 2/)

  const send = () => attempt(it.db, (tx) => sendMessages(tx, occasionId, { site }))
  assert.equal(await send(), 0)
  holdClock(`${addDays(today(), 23)}T05:00:00Z`)
  const [first, second] = await Promise.all([send(), send()])
  assert.equal(first + second, 2)
  assert.equal(await send(), 0)
  const letters = await it.db
    .selectFrom('outboxMail')
    .selectAll()
    .where('subject', 'like', 'Snart: %')
    .orderBy('id')
    .execute()
  assert.equal(letters.length, 2)
  const [letter] = letters
  assert.equal(letter?.fromName, 'Kursgruppen')
  assert.equal(letter?.replyTo, 'kurs@region.example')
  assert.match(letter?.body ?? '', /^Hej .+!\n\nDag 1: /)
  assert.equal(letter?.notBefore?.toISOString().slice(11, 16), '07:00')
  const later = await it.as(station.eivor)
  const log = await later.get(`/occasions/${occasionId}/messages`)
  assert.match(log.text, /Inget mer skickas/)
  assert.match(log.html, new RegExp(`/message-rules/persons/${station.people[0]}`))
})

test('a word that is not put in is named, and what was typed is kept', async () => {
  const { station, eivor } = await planned()
  const wrong = { ...weekBefore, 'body-sv': 'Ta med {matsäck} till {plats}' }
  const answer = await eivor.post(`/message-rules/${station.regionId}/new`, wrong)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /\{matsäck\} är inget ord/)
  assert.match(answer.text, /Ta med \{matsäck\} till \{plats\}/)
})

test('a rule that someone else changed meanwhile is not changed over', async () => {
  const { station, eivor } = await planned()
  const rules = `/message-rules/${station.regionId}`
  await eivor.post(`${rules}/new`, weekBefore)
  const { id } = await it.db
    .selectFrom('messageRule')
    .select('id')
    .where('regionId', '=', station.regionId)
    .executeTakeFirstOrThrow()
  assert.equal((await eivor.post(`${rules}/${id}`, { ...weekBefore, days: 10 })).status, 303)
  const late = await eivor.post(`${rules}/${id}`, { ...weekBefore, days: 3 })
  assert.match(late.text, /Någon annan har ändrat/)
  const now = await it.db
    .selectFrom('messageRule')
    .select(['days', 'endedAt'])
    .where('regionId', '=', station.regionId)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    now.map(({ days, endedAt }) => [days, endedAt !== null]),
    [
      [7, true],
      [10, false],
    ],
  )
})
