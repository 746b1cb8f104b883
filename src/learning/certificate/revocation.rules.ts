import { type Asker, placesWith, type Refusal } from '#values'
import type { Certificate } from './certificate.rules.ts'

/** A certificate with what decides who may take it back. */
export interface Revocable extends Certificate {
  readonly journeyId: number
  /** The municipality it was earned in and all above it; null when it was earned in none. */
  readonly withinIds: readonly number[] | null
}

export type RevocationRefusal = Refusal<'not-yours-to-revoke'> | Refusal<'revoked-already'>

/**
 * A certificate issued in error is taken back by the regional project manager where it was earned, who answers for the course
 * days there and can ask those who were present; once.
 */
export function whyNotRevoke(
  { journeyId, withinIds, revokedOn }: Revocable,
  asker: Pick<Asker, 'grants'>,
): RevocationRefusal | undefined {
  const regions = placesWith(asker, 'revoke certificates', journeyId)
  const isTheirs = withinIds?.some((id) => regions.includes(id)) ?? false
  if (!isTheirs) return { refused: 'not-yours-to-revoke' }
  return revokedOn === null ? undefined : { refused: 'revoked-already' }
}
