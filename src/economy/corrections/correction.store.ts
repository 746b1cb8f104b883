import type { Tx } from '#platform/db'
import { Missing } from '#values'
import type { NewCorrection } from './correction.rules.ts'

interface Made {
  readonly madeBy: number
  readonly madeAt: Date
}

export async function insertCorrection(tx: Tx, { about, ...correction }: NewCorrection, made: Made): Promise<number> {
  const { id } = await tx
    .insertInto('correction')
    .values({ ...correction, ...made, occasionDayId: about?.dayId ?? null, postingId: about?.postingId ?? null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A correction of the region, and whether it has been taken back; Missing otherwise. */
export async function getCorrection(
  tx: Tx,
  { id, regionId }: { readonly id: number; readonly regionId: number },
): Promise<{ readonly municipalityId: number; readonly year: number; readonly isWithdrawn: boolean }> {
  const found = await tx
    .selectFrom('correction')
    .leftJoin('correctionWithdrawal as back', 'back.correctionId', 'correction.id')
    .select(['municipalityId', 'year', 'back.correctionId as backId'])
    .where('correction.id', '=', id)
    .where('regionId', '=', regionId)
    .executeTakeFirst()
  if (found === undefined) throw new Missing('correction')
  const { backId, ...rest } = found
  return { ...rest, isWithdrawn: backId !== null }
}

export async function insertWithdrawal(
  tx: Tx,
  withdrawal: { readonly correctionId: number; readonly reason: string } & Made,
): Promise<void> {
  await tx.insertInto('correctionWithdrawal').values(withdrawal).execute()
}
