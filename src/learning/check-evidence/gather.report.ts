import { sql } from 'kysely'
import { askAll, type Db, type Fault, readAtOneMoment } from '#platform/db'
import { differenceOf, type FaultWord, recount } from './check-evidence.rules.ts'
import { evidenceQuestions } from './evidence-faults.report.ts'
import { listCourseContents, listRecountedPersons, listRows, listShown } from './recounted.report.ts'
import { standingQuestions } from './standing-faults.report.ts'

export interface Checked {
  readonly faults: readonly Fault<FaultWord>[]
  readonly rows: number
  readonly recounted: number
}

/** Asks every question in one read-only transaction that sees one moment; nothing can be written by it. */
export async function checkEvidence(db: Db): Promise<Checked> {
  return readAtOneMoment(db, async (tx) => {
    const faults = await gatherFaults(tx)
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from evidence`.execute(tx)
    return { faults, rows: rows[0]?.rows ?? 0, recounted: (await listRecountedPersons(tx)).length }
  })
}

/** Every answer to every question, and every page that shows otherwise than the rows. */
export async function gatherFaults(db: Db): Promise<Fault<FaultWord>[]> {
  const faults = await askAll(db, [...evidenceQuestions, ...standingQuestions])
  return [...faults, ...(await pagesThatDiffer(db, await listRecountedPersons(db)))]
}

async function pagesThatDiffer(db: Db, persons: readonly number[]): Promise<Fault<FaultWord>[]> {
  const contents = new Map((await listCourseContents(db)).map((content) => [content.courseId, content]))
  const faults: Fault<FaultWord>[] = []
  for (const personId of persons) {
    const [rows, shown] = [await listRows(db, personId), await listShown(db, personId)]
    for (const stop of shown) {
      const content = contents.get(stop.courseId)
      const difference = content && differenceOf(stop, recount(content, rows))
      if (difference === undefined) continue
      faults.push({ fault: 'page-shows-otherwise', what: `person ${personId}, course ${stop.courseId}: ${difference}` })
    }
  }
  return faults
}
