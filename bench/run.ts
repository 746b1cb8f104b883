import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'
import { invoiceRun } from './economy-invoice-run.bench.ts'
import { municipalityQueries, yearQueries } from './economy-pages.bench.ts'
import { yearEnd } from './economy-year-end.bench.ts'
import { type Figure, unmeasured } from './figure.ts'
import { completionRate } from './learning-completion-rate.bench.ts'
import { coursePageCpu, coursePageQueries } from './learning-course-page.bench.ts'
import { crowdPages, search } from './learning-crowd.bench.ts'
import { startPageBytes, startPageCpu, startPageQueries } from './learning-start-page.bench.ts'
import { bookingRate } from './occasions-booking-rate.bench.ts'
import { deskPages } from './occasions-desk.bench.ts'
import { lastSeats } from './occasions-last-seats.bench.ts'
import {
  attendanceQueries,
  bookingQueries,
  occasionListQueries,
  occasionQueries,
  openOccasionsQueries,
  placeQueries,
  rotaQueries,
  teamQueries,
} from './occasions-pages.bench.ts'
import { termInvitations } from './occasions-term-invitations.bench.ts'
import { peopleQueries } from './people-pages.bench.ts'
import { signInFormCpu, signInFormQueries } from './people-sign-in-form.bench.ts'
import { calibrator } from './platform-calibrator.bench.ts'
import { idleMemory, startTime } from './platform-process.bench.ts'
import { printHead, printJson, printRow } from './print.ts'
import { openStand, type Stand } from './stand/stand.ts'

/** Every bench there is, the cheap ones first. */
const benches: readonly Bench[] = [
  calibrator,
  ...[signInFormQueries, startPageQueries, coursePageQueries, teamQueries, occasionListQueries, occasionQueries],
  ...[bookingQueries, placeQueries, openOccasionsQueries, attendanceQueries, rotaQueries],
  ...[municipalityQueries, yearQueries, peopleQueries],
  startPageBytes,
  ...[signInFormCpu, startPageCpu, coursePageCpu],
  ...[lastSeats, bookingRate, completionRate, termInvitations],
  ...[invoiceRun, yearEnd],
  ...[startTime, idleMemory],
  ...deskPages,
  ...[search, ...crowdPages],
]

/** `npm run --silent bench -- [--json] [--only prefix]`; answers 0 when all that was measured holds, 1 otherwise. */
async function run(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string', default: '' } } })
  const chosen = benches.filter(({ names }) => names.some((name) => name.startsWith(values.only)))
  if (chosen.length === 0) process.stderr.write(`No figure begins with ${values.only}\n`)
  const print = values.json ? printJson : printRow
  if (!values.json) printHead()
  const stand = await openStand()
  let isStopped = false
  const closeEarly = () => {
    isStopped = true
    void stand.close().finally(() => process.exit(130))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, closeEarly)
  let holds = chosen.length > 0
  try {
    for (const bench of chosen) {
      if (isStopped) break
      const figures = (await measure(bench, stand, () => isStopped)).filter(({ name }) => name.startsWith(values.only))
      figures.forEach(print)
      holds &&= figures.every((figure) => figure.holds)
    }
  } finally {
    await stand.close()
  }
  return holds ? 0 : 1
}

/** A bench that fails is said on stderr, and its figures do not hold. */
async function measure({ names, run }: Bench, stand: Stand, isStopped: () => boolean): Promise<Figure[]> {
  try {
    return await run(stand)
  } catch (fault) {
    // What was pulled away under it has not failed.
    if (isStopped()) return []
    process.stderr.write(`${names.join(', ')}: ${fault instanceof Error ? fault.stack : String(fault)}\n`)
    return names.map(unmeasured)
  }
}

process.exitCode = await run()
