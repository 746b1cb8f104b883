import assert from 'node:assert/strict'
import test from 'node:test'
import { world } from '../../../tests/world.ts'

const it = world('country')

test('in the demo a request waits for Maj, the ladder is told, and Eivor reads what participants eat', async () => {
  const maj = await it.asDemo('maj@kalix.example')
  assert.match((await maj.get('/requests')).text, /väntar på ditt svar/)
  assert.match((await maj.get('/station')).text, /väntar på ditt svar/)
  const eivor = await it.asDemo('eivor@norrbotten.example')
  assert.match(
    (await eivor.get('/cancellation-rules').then(({ location }) => eivor.get(location ?? ''))).text,
    /halva platsens pris/,
  )
  const { occasionId } = await it.db
    .selectFrom('seatDetails as t')
    .innerJoin('booking as b', 'b.id', 't.bookingId')
    .select('b.occasionId')
    .executeTakeFirstOrThrow()
  assert.match((await eivor.get(`/occasions/${occasionId}/details`)).text, /berättat något inför dagen/)
})
