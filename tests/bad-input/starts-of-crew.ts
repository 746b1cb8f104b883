import { now, today } from '#platform'
import { addDays } from '#values'
import { postFee } from '../../src/economy/fee-years/post-fee.job.ts'
import { runInvoices } from '../../src/economy/invoice-runs/run-invoices.job.ts'
import type { World } from '../world.ts'

/** Where letters to those who teach lead, the latest of each kind that the demo has sent. */
export async function crewLinks({ db }: World): Promise<string[]> {
  const places = ['staff-answers', 'call-outs', 'trainer-meeting-answers']
  const links: string[] = []
  for (const place of places) {
    const letter = await db
      .selectFrom('outboxMail')
      .select('body')
      .where('body', 'like', `%/${place}/%`)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    const [link] = new RegExp(`/${place}/[\\w-]{40,}`).exec(letter?.body ?? '') ?? []
    if (link !== undefined) links.push(link)
  }
  return links
}

/** Runs for every buyer at once, and of the fee for every region: each done, so that its page stands still. */
export async function doneRuns(world: World, year: number): Promise<string[]> {
  const sellerId = await world.organisationIdOf('Norrbottens Kommuner')
  const eivor = await world.asDemo('eivor@norrbotten.example')
  const span = { act: 'check', period: 'fixed-cost', year, from: `${year}-01-01`, until: `${year}-12-31` }
  const { location: run = '' } = await eivor.post(`/invoices/sellers/${sellerId}/runs`, span)
  const { location: fee = '' } = await (await world.asDemo('sten@skr.example')).post(`/national-fee/${year}/runs`)
  // Where there is nothing to run, whoever asks is sent back.
  const [runId, feeRunId] = [run, fee].map((path) => Number(/\/runs\/(\d+)/.exec(path)?.[1] ?? 0))
  if (runId) await runInvoices(world.db, runId)
  if (feeRunId) await postFee(world.db, feeRunId)
  return [run, fee].map((path) => path.replace(/\?.*/, ''))
}

/** Where the demo's search for someone to step in is followed. */
export async function openCallOut({ db }: World): Promise<string> {
  const { id, occasionId } = await db
    .selectFrom('callOut as c')
    .innerJoin('occasionDay as d', 'd.id', 'c.dayId')
    .select(['c.id', 'd.occasionId'])
    .orderBy('c.id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return `/occasions/${occasionId}/call-outs/${id}`
}

/** Where it is followed how a term was staffed by one act, which is done. */
export async function staffedTerm(world: World): Promise<string> {
  const regionId = await world.organisationIdOf('Norrbottens Kommuner')
  const askedBy = await world.personIdOf('eivor@norrbotten.example')
  const [fromDay, untilDay] = [addDays(today(), 30), addDays(today(), 180)]
  const { id } = await world.db
    .insertInto('rotaRun')
    .values({ regionId, fromDay, untilDay, askedBy, askedAt: now(), finishedAt: now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return `/rota/${regionId}/runs/${id}`
}
