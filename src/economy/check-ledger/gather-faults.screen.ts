import { askAll, type Fault, type Tx } from '#platform/db'
import { share, weight } from '#values'
import type { FaultWord } from './check-ledger.rules.ts'
import { invoiceQuestions } from './invoice-faults.report.ts'
import { lockQuestions } from './lock-faults.report.ts'
import { postingQuestions } from './posting-faults.report.ts'
import { seatQuestions } from './seat-faults.report.ts'
import { type KeptPot, listKeptPots, yearQuestions } from './year-faults.report.ts'

const questions = [...postingQuestions, ...seatQuestions, ...yearQuestions, ...invoiceQuestions, ...lockQuestions]

/** All that is wrong with the ledger and what was made of it, in one transaction that sees one moment. */
export async function gatherFaults(tx: Tx): Promise<Fault<FaultWord>[]> {
  const pots = await listKeptPots(tx)
  return [...(await askAll(tx, questions)), ...pots.flatMap(sharedOtherwise)]
}

/** Parts of a closed pot that are not what its points give, reckoned anew. */
function sharedOtherwise({ regionId, year, potOre, unit, shares }: KeptPot): Fault<FaultWord>[] {
  const inOrder = (id: number) => String(id).padStart(10, '0')
  const parties = shares.map((one) => ({
    ...one,
    key: `${inOrder(one.personId)} in ${inOrder(one.municipalityId)}`,
    weight: weight(one.points),
  }))
  if (parties.every((one) => one.weight === 0n)) return []
  const parts = share(potOre, parties, unit)
  return parties.flatMap(({ personId, municipalityId, partOre }, at) => {
    const part = parts[at]?.part
    if (part === partOre) return []
    const what = `region ${regionId}, year ${year}, person ${personId} in ${municipalityId}: ${partOre}, reckoned ${part}`
    return [{ fault: 'pot-shared-otherwise' as const, what }]
  })
}
