import { findPackage, getItem } from '#journeys'
import { now } from '#platform'
import type { Tx } from '#platform/db'
import { type LaunchRefusal, launchEnds } from './launch.rules.ts'
import { insertAttempt, insertLaunch } from './launch.store.ts'
import { hashLaunchToken, makeLaunchToken } from './launch-token.ts'

interface LaunchToOpen {
  readonly personId: number
  readonly courseId: number
  readonly itemId: number
  /** The origin it is opened from, which alone may frame it. */
  readonly site: string
  readonly lang: 'sv' | 'en'
  /** Whoever does not travel here looks, and leaves no trace. */
  readonly isTravelling: boolean
}

/** Opens the package of an item for a person: a token that is kept by nobody else. */
export async function openLaunch(
  tx: Tx,
  { personId, courseId, itemId, site, lang, isTravelling }: LaunchToOpen,
): Promise<{ token: string } | LaunchRefusal> {
  const item = await getItem(tx, { itemId, courseId })
  const found = item.body.format === 'package' ? await findPackage(tx, item.body.file) : undefined
  if (found === undefined) return { refused: 'no-package' }
  const token = makeLaunchToken()
  const at = now()
  const { fileId } = found
  const attemptId = isTravelling ? await insertAttempt(tx, { personId, itemKey: item.key, fileId, begunAt: at }) : null
  await insertLaunch(tx, {
    ...{ personId, itemId, courseId, fileId, attemptId, site, lang, openedAt: at },
    ...launchEnds(at),
    tokenHash: hashLaunchToken(token),
  })
  return { token }
}
