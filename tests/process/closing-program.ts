import { setTimeout as pause } from 'node:timers/promises'
import type { KyselyPlugin } from 'kysely'
import { openJobs, openLog } from '#platform'
import { connect } from '#platform/db'
import { isRefusal } from '#values'
import { closeYear } from '../../src/economy/year-closing/close-year.screen.ts'

/**
 * Closes a region's year as one of several processes on one database, taking its time after every question, so that whoever kills
 * it does so in the middle. Says what came of it only when it is kept.
 */
const [url = '', region = '', year = '', person = '', slowness = ''] = process.argv.slice(2)
const log = openLog({ logLevel: 'silent' })
const slow: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    await pause(Number(slowness))
    return result
  },
}
const connection = connect(url, { connections: 2 })
await openJobs(url, { log, works: 'elsewhere' })
const say = (words: object) => process.stdout.write(`${JSON.stringify(words)}\n`)

say({ begun: true })
const outcome = await closeYear(connection.db.withPlugin(slow), {
  region: { id: Number(region), name: 'Regionen' },
  year: Number(year),
  seen: undefined,
  actor: { personId: Number(person), address: null },
})
say({ came: isRefusal(outcome) ? outcome.refused : outcome.way })
process.exit(0)
