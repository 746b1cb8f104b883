import { setTimeout as pause } from 'node:timers/promises'
import type { KyselyPlugin } from 'kysely'
import { openJobs, openLog } from '#platform'
import { connect } from '#platform/db'
import { runInvoices } from '../../src/economy/invoice-runs/run-invoices.job.ts'

/** Goes on with a run of invoices as the worker does, taking its time after every question, so that it is killed in the middle. */
const [url = '', run = '', slowness = ''] = process.argv.slice(2)
const slow: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    await pause(Number(slowness))
    return result
  },
}
const { db } = connect(url, { connections: 2 })
await openJobs(url, { log: openLog({ logLevel: 'silent' }), works: 'elsewhere' })
process.stdout.write('begun\n')
await runInvoices(db.withPlugin(slow), Number(run))
process.exit(0)
