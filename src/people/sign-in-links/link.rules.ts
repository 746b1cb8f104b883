import type { Refusal } from '#values'

/** A newcomer may be on leave the day the letter comes; whoever has forgotten sits at the screen. */
const lifetimeHours = { welcome: 7 * 24, forgotten: 1 } as const
const anHour = 60 * 60 * 1000

/** More letters an hour than this help nobody, and fill a stranger's inbox. */
export const mostLinksAnHour = 3

export type LinkPurpose = keyof typeof lifetimeHours

export interface Link {
  readonly id: number
  readonly personId: number
  readonly purpose: LinkPurpose
  readonly name: string
  readonly email: string
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly voidedAt: Date | null
}

export type LinkRefusal =
  | Refusal<'unknown-link'>
  | Refusal<'used-link'>
  | Refusal<'newer-link'>
  | Refusal<'expired-link'>

export function linkEnd(purpose: LinkPurpose, madeAt: Date): Date {
  return new Date(madeAt.getTime() + lifetimeHours[purpose] * anHour)
}

export function anHourBefore(at: Date): Date {
  return new Date(at.getTime() - anHour)
}

/** A link works once, until it ends, and only while no newer one has been made. */
export function whyNotTakeLink(
  link: Pick<Link, 'expiresAt' | 'usedAt' | 'voidedAt'> | undefined,
  at: Date,
): LinkRefusal | undefined {
  if (link === undefined) return { refused: 'unknown-link' }
  if (link.usedAt !== null) return { refused: 'used-link' }
  if (link.voidedAt !== null) return { refused: 'newer-link' }
  return link.expiresAt <= at ? { refused: 'expired-link' } : undefined
}

/**
 * Where the site is reached, for links in letters. Without a BASE_URL only the demo believes what the browser says of it:
 * elsewhere a forged Host would send someone's link to a stranger.
 */
export function siteAddress(
  config: { baseUrl: string | undefined; demo: boolean; host: string; port: number },
  request: { protocol: string; host: string },
): string {
  const own = config.demo ? `${request.protocol}://${request.host}` : `http://${config.host}:${config.port}`
  return (config.baseUrl ?? own).replace(/\/+$/, '')
}
