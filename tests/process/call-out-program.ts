import { openJobs, openLog, today } from '#platform'
import { attempt, connect } from '#platform/db'
import { isRefusal } from '#values'
import { answerCallOut } from '../../src/occasions/call-outs/answer-call-out.ts'
import { goOnWithCallOuts } from '../../src/occasions/call-outs/go-on.job.ts'

/**
 * One of several processes on one database. `yes`: says yes to each of the asks given at one moment, and tells what came of each.
 * `live`: answers at random and takes call-outs as far as they come, until it is killed.
 */
const [url = '', what = '', ...rest] = process.argv.slice(2)
const log = openLog({ logLevel: 'silent' })
const { db } = connect(url, { connections: 8 })
await openJobs(url, { log, works: 'elsewhere' })
const say = (words: object) => process.stdout.write(`${JSON.stringify(words)}\n`)

async function answer(askId: number, said: 'yes' | 'no'): Promise<void> {
  const { personId } = await db
    .selectFrom('callOutAsk')
    .select('personId')
    .where('id', '=', askId)
    .executeTakeFirstOrThrow()
  const actor = { personId, address: null }
  const outcome = await attempt(db, (tx) => answerCallOut(tx, { askId, answer: said, actor, today: today() }))
  say({ askId, came: isRefusal(outcome) ? outcome.refused : outcome.came })
}

async function live(): Promise<void> {
  const open = await db
    .selectFrom('callOutAsk as a')
    .innerJoin('callOut as k', 'k.id', 'a.callOutId')
    .select('a.id')
    .where('k.endedAt', 'is', null)
    .execute()
  const any = open[Math.floor(Math.random() * open.length)]
  if (any !== undefined && Math.random() < 0.7) await answer(any.id, Math.random() < 0.25 ? 'yes' : 'no')
  else await goOnWithCallOuts(db, { log })
}

say({ begun: true })
if (what === 'yes') {
  const [at = '0', ...askIds] = rest
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, Number(at) - Date.now())))
  await Promise.all(askIds.map((id) => answer(Number(id), 'yes')))
  process.exit()
}
for (;;) await live()
