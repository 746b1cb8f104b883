import type { Ground } from './ground.ts'
import type { Line, Who } from './line.ts'
import type { Hat, Someone } from './someone.ts'
import type { Things } from './things.ts'

/** Whether the sentence of the line lets someone come to these things. */
export function mayCome(someone: Someone, line: Line, { things, ground }: { things: Things; ground: Ground }): boolean {
  return line.mayCome.some((who) => isMeant(someone, who, { line, things, ground }))
}

function isMeant(
  someone: Someone,
  who: Who,
  { line, things, ground }: { line: Line; things: Things; ground: Ground },
): boolean {
  const isSignedIn = someone.hats.length > 0
  if (who === 'anyone') return true
  if (who === 'signed in') return isSignedIn
  if (who === 'themselves') return isSignedIn && someone.personId === things.travellerId
  if (who === 'its staff') return isSignedIn && things.staffIds.includes(someone.personId ?? 0)
  if (who === 'its course leader') return isSignedIn && someone.personId === things.leaderId
  return someone.hats.some((hat) => isOfJourney(hat, line, ground) && isThere(hat, who, { line, things, ground }))
}

function isThere(
  hat: Hat,
  who: Hat['role'] | { readonly below: Hat['role'] },
  { line, things, ground }: { line: Line; things: Things; ground: Ground },
): boolean {
  if (line.in !== undefined) return reaches(hat, who, { ground, at: things[`${line.in}Id`] })
  return hat.role === (typeof who === 'object' ? who.below : who)
}

/** A role's part holds the place; one that is meant from below lies within it. */
export function reaches(
  hat: Hat,
  who: Hat['role'] | { readonly below: Hat['role'] },
  { ground, at }: { ground: Ground; at: number },
): boolean {
  return typeof who === 'object'
    ? hat.role === who.below && ground.within(hat.at, at)
    : hat.role === who && ground.within(at, hat.at)
}

function isOfJourney({ journeyId }: Hat, { ofJourney }: Line, ground: Ground): boolean {
  return ofJourney === undefined || journeyId === undefined || journeyId === ground[ofJourney].journeyId
}
