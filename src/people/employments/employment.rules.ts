import type { Day, Period, Refusal } from '#values'

export interface Employment extends Period {
  readonly id: number
  readonly personId: number
  readonly organisationId: number
  readonly title: string
  readonly unitName: string
  /** The municipality of a unit; null for those employed by a municipality or a body itself. */
  readonly municipalityName: string | null
  readonly employerId: number
}

export type EmploymentEndRefusal =
  | Refusal<'no-such-employment'>
  | (Refusal<'ends-before-it-begins'> & { readonly from: Day })
  | Refusal<'cannot-end-own'>

/** An employment may be given any last day from its first on, but never by the person it belongs to. */
export function whyNotEndEmployment(
  employment: Pick<Employment, 'personId' | 'from'> | undefined,
  { lastDay, askerId }: { lastDay: Day; askerId: number },
): EmploymentEndRefusal | undefined {
  if (employment === undefined) return { refused: 'no-such-employment' }
  if (employment.personId === askerId) return { refused: 'cannot-end-own' }
  return lastDay < employment.from ? { refused: 'ends-before-it-begins', from: employment.from } : undefined
}
