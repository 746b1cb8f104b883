import assert from 'node:assert/strict'
import test from 'node:test'
import { occasionBuilders } from '../../../tests/world/occasions.ts'
import { world } from '../../../tests/world.ts'

const it = world()
const build = () => occasionBuilders(it)

test('the board shows who travels when and who is not ready, and what waits is told first', async () => {
  const station = await build().station(4)
  const [anna = 0, bea = 0, cia = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 2, firstIn: 4, closesIn: 3 })
  await build().booked(station, occasionId, [anna, bea, cia])
  const maj = await it.as(station.maj)
  const page = await maj.get('/station')
  assert.match(page.text, /Tre saker väntar på dig/)
  assert.match(page.text, /Anna 100 och Anna 101 är inte redo för Samtal och delaktighet/)
  assert.match(page.text, /Anna 102 står etta i kön till Samtal och delaktighet/)
  assert.match(page.text, /En som reser har inget bokat Anna 103/)
  assert.match(page.text, /Samtal och delaktighet, dag 1/)
  assert.match(page.text, /Anna 100 och Anna 101 har kvar, senast/)
})

test('nobody travels: the page says so and leads to booking', async () => {
  const station = await build().station(0)
  const page = await (await it.as(station.maj)).get('/station')
  assert.match(page.text, /Här ser du vem som reser när du har medarbetare/)
  assert.match(page.text, /Inga avgångar framför er/)
  assert.match(page.html, /href="\/team"/)
})

test('whoever heads the municipality sees all its people, and is led to no booking; another municipality sees none', async () => {
  const station = await build().station(1)
  const [anna = 0] = station.people
  const occasionId = await build().occasion(station, { seats: 2 })
  await build().booked(station, occasionId, [anna])
  const heads = (at: number) => it.person({ name: 'Siv', roles: [{ role: 'head-of-social-services', at }] })
  const siv = await (await it.as(await heads(station.municipalityId))).get('/station')
  assert.match(siv.text, /Anna 100/)
  assert.ok(!siv.html.includes(`/occasions/${occasionId}/booking`))
  const other = await (await it.as(await heads(await it.municipality()))).get('/station')
  assert.doesNotMatch(other.text, /Anna 100/)
})
