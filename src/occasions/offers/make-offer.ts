import { makeToken } from '#people'
import { type Actor, now, record } from '#platform'
import type { Tx } from '#platform/db'
import type { HeldDay } from '../occasion/occasion.rules.ts'
import type { LockedOccasion } from '../occasion/occasion.store.ts'
import type { InLine } from '../queue/line.store.ts'
import type { WhyNext } from '../queue/order.rules.ts'
import { updateNumbers } from '../seats/room.store.ts'
import type { SeatTerms } from '../seats/seat-rule.rules.ts'
import { insertOffer } from './offer.store.ts'
import { offerEnd, tellFrom } from './offer-end.ts'
import { tellOffered } from './tell-offered.ts'

interface OfferToMake {
  readonly occasion: LockedOccasion
  readonly days: readonly HeldDay[]
  readonly place: InLine
  readonly why: WhyNext
  readonly terms: SeatTerms
  readonly actor: Actor
}

/** Holds a seat for whoever is next until they have answered, and writes to them and to whoever asked. Returns until when. */
export async function makeOffer(tx: Tx, { occasion, days, place, why, terms, actor }: OfferToMake): Promise<Date> {
  const { queuePlaceId, personId, askedBy, municipalityId } = place
  const own = makeToken()
  const askers = askedBy === personId ? undefined : makeToken()
  const offeredAt = now()
  const expiresAt = offerEnd(offeredAt, terms, occasion.firstDay)
  const told = tellFrom(offeredAt, terms)
  const offerId = await insertOffer(tx, {
    ...{ occasionId: occasion.id, queuePlaceId, why, offeredAt, expiresAt },
    ...{ tokenHash: own.tokenHash, askerTokenHash: askers?.tokenHash ?? null },
  })
  await updateNumbers(tx, occasion.id, { held: 1 })
  await record(tx, actor, {
    act: 'seat offered',
    subject: { kind: 'person', id: personId },
    organisationId: municipalityId,
    detail: { occasion: occasion.id, offer: offerId, place: queuePlaceId },
  })
  await tellOffered(tx, place, {
    ...{ courseId: occasion.courseId, days, expiresAt, why },
    // At once in the day, and also at night where it runs out before the night is over.
    tellFrom: told > offeredAt && told < expiresAt ? told : undefined,
    ...{ token: own.token, askerToken: askers?.token },
  })
  return expiresAt
}
