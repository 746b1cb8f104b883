import type { Tx } from '#platform/db'
import type { Day } from '#values'
import type { Ground } from './certificate.rules.ts'

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

/** Whether it was taken back now; not when it was before. */
export async function insertRevocation(
  tx: Tx,
  revocation: { certificateId: number; ground: Ground; reason: string; revokedBy: number; revokedAt: Date },
): Promise<boolean> {
  const made = await tx
    .insertInto('certificateRevocation')
    .values(revocation)
    .onConflict((conflict) => conflict.column('certificateId').doNothing())
    .returning('certificateId')
    .executeTakeFirst()
  return made !== undefined
}
