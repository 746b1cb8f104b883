import assert from 'node:assert/strict'
import test from 'node:test'
import { addDays, type Day, day } from '#values'
import { world } from '../../../tests/world.ts'
import { today, travelTo } from '../clock.ts'
import { openLog } from '../log.ts'
import { doOnceADay, keepDaily } from './daily.ts'

const it = world()
const of = (on: string) => ({ name: 'remind', day: day(on) })

test('five processes want to do the work of a day; one does it', async () => {
  let done = 0
  const act = async () => {
    done += 1
  }
  const all = await Promise.all([1, 2, 3, 4, 5].map(() => doOnceADay(it.db, of('2026-02-12'), act)))
  assert.deepEqual([done, all.filter(Boolean).length], [1, 1])
})

test('the next day it is done again', async () => {
  assert.equal(await doOnceADay(it.db, of('2026-02-13'), async () => {}), true)
})

test('work that failed is not done, and can be tried again the same day', async () => {
  const failing = async () => {
    throw new Error('no')
  }
  await assert.rejects(doOnceADay(it.db, of('2026-02-14'), failing))
  assert.equal(await doOnceADay(it.db, of('2026-02-14'), async () => {}), true)
})

test('when the demo moves to another day, the work of that day is done at once', async (t) => {
  const from = today()
  const done: Day[] = []
  const seen = Promise.withResolvers<void>()
  const stop = keepDaily(it.db, { name: 'travelling', log: openLog({ logLevel: 'silent' }) }, async (_, on) => {
    done.push(on)
    if (on !== from) seen.resolve()
  })
  t.after(() => {
    stop()
    travelTo(from)
  })
  travelTo(addDays(from, 30))
  await seen.promise
  assert.ok(done.includes(addDays(from, 30)))
})
