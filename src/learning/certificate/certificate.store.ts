import type { Tx } from '#platform/db'
import type { Day } from '#values'

/** The certificate's id, or nothing when the code is taken. */
export async function insertCertificate(
  tx: Tx,
  certificate: {
    evidenceId?: number
    courseId?: number
    stepEvidenceId?: number
    personId: number
    checkCode: string
    issuedOn: Day
    issuedAt: Date
  },
): Promise<number | undefined> {
  const made = await tx
    .insertInto('certificate')
    .values(certificate)
    .onConflict((conflict) => conflict.column('checkCode').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}
