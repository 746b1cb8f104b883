import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { holdClock, openJobs, openLog, today } from '#platform'
import { connect } from '#platform/db'
import { seed } from '../database/seeds/seed.ts'
import { gatherFaults } from '../src/economy/check-ledger/gather-faults.screen.ts'
import { cloneDatabase } from './world/database.ts'
import { templates } from './world/templates.ts'

after(() => holdClock())

// Leap day, and the years that turn; near midnight, for acts of the year before are on the other side of summer time.
for (const [clock, day] of [
  ['2028-02-29T23:45:00+01:00', '2028-02-29'],
  ['2027-07-01T00:15:00+02:00', '2027-07-01'],
  ['2027-01-01T00:05:00+01:00', '2027-01-01'],
  ['2026-12-31T23:55:00+01:00', '2026-12-31'],
] as const)
  test(`the demo can be begun at ${clock}, and its ledger holds`, async () => {
    holdClock(clock)
    const { url, drop } = await cloneDatabase(templates.bare)
    const connection = connect(url, { connections: 4 })
    const jobs = await openJobs(url, { log: openLog({ logLevel: 'silent' }), works: 'elsewhere' })
    try {
      await seed(connection.db)
      assert.equal(today(), day, 'whoever travels comes home')
      assert.deepEqual(await connection.db.transaction().execute(gatherFaults), [])
      const closed = connection.db
        .selectFrom('yearClosing')
        .select('year')
        .where('year', '=', Number(day.slice(0, 4)) - 1)
      assert.equal((await closed.execute()).length, 2, 'the year before is closed in both regions')
    } finally {
      await jobs.stop()
      await connection.close()
      await drop()
    }
  })
