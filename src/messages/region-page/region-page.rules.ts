import type { Day, Refusal } from '#values'

/** A region body with a page of its own. */
export interface RegionPage {
  readonly regionId: number
  readonly slug: string
  readonly name: string
  /** The asker works in the region, or has a role there. */
  readonly isOwn: boolean
  /** The asker writes for the region. */
  readonly isWriter: boolean
}

/** Whom to call, and about what. `phone` or `email` may be empty, not both. */
export interface ContactPerson {
  readonly contactId: number
  readonly name: string
  readonly task: string
  readonly phone: string
  readonly email: string
}

/** A coming course day in the region. `place` is told to the region's own only, and empty for a digital day. */
export interface RegionDay {
  readonly dayId: number
  readonly courseName: string
  readonly journeyName: string
  readonly number: number
  readonly onDay: Day
  readonly starts: string
  readonly ends: string
  readonly form: 'on-site' | 'digital' | 'recorded' | 'broadcast'
  readonly place: string
  readonly seatsLeft: number
}

export type ContactRefusal = Refusal<'unreachable' | 'not-a-number'>

/** A contact person can be reached, and a telephone number looks like one. */
export function whyNotContact({ phone, email }: Pick<ContactPerson, 'phone' | 'email'>): ContactRefusal | undefined {
  if (phone === '' && email === '') return { refused: 'unreachable' }
  return phone === '' || /^\+?[\d\s-]{5,20}$/.test(phone) ? undefined : { refused: 'not-a-number' }
}

/** "070-174 06 21" as a telephone dials it. */
export function dialled(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`
}
