import { type Day, isInForce, type Period, type Refusal } from '#values'

export type AgreementKind = 'connection' | 'service' | 'personal-data' | 'regional' | 'assignment'

/** An agreement of an organisation; both days count. */
export interface Agreement extends Period {
  readonly kind: AgreementKind
}

/** Where an agreement stands on a day. */
export type Standing =
  | { readonly state: 'in-force'; readonly until: Day | null }
  | { readonly state: 'ended'; readonly ended: Day }
  | { readonly state: 'to-come'; readonly begins: Day }
  | { readonly state: 'missing' }

/** Both are needed before a municipality's people may have accounts and meet content (sources 001 and P2). */
export const neededForContent = ['service', 'personal-data'] as const satisfies readonly AgreementKind[]
export type NeededAgreement = (typeof neededForContent)[number]

/** Which agreement stands in the way, and how it stands. */
export interface AgreementRefusal extends Refusal<'agreement-not-in-force'> {
  readonly agreement: NeededAgreement
  readonly standing: Exclude<Standing, { state: 'in-force' }>
  readonly municipalityName: string
}

export type ContentRefusal = AgreementRefusal | Refusal<'not-employed'>

/** The agreement of a kind on a day: the one in force; otherwise the next to come; otherwise the last that ended. */
export function standingOf(agreements: readonly Agreement[], kind: AgreementKind, on: Day): Standing {
  const ofKind = agreements.filter((agreement) => agreement.kind === kind)
  const inForce = ofKind.filter((agreement) => isInForce(agreement, on))
  if (inForce.length > 0) return { state: 'in-force', until: latestUntil(inForce) }
  const begins = ofKind.map(({ from }) => from).filter((from) => from > on)
  const [next] = begins.sort()
  if (next !== undefined) return { state: 'to-come', begins: next }
  const ended = ofKind
    .map(({ until }) => until)
    .filter((until) => until !== null)
    .sort()
    .at(-1)
  return ended === undefined ? { state: 'missing' } : { state: 'ended', ended }
}

function latestUntil(agreements: readonly Agreement[]): Day | null {
  const ends = agreements.map(({ until }) => until)
  return ends.includes(null)
    ? null
    : (ends
        .filter((until) => until !== null)
        .sort()
        .at(-1) ?? null)
}

/** A municipality as the rules need it. */
export interface BoundMunicipality {
  readonly name: string
  readonly agreements: readonly Agreement[]
}

/** No account is created where an agreement that content needs is not in force that day. */
export function whyNotCreateAccount(municipality: BoundMunicipality, on: Day): AgreementRefusal | undefined {
  for (const agreement of neededForContent) {
    const standing = standingOf(municipality.agreements, agreement, on)
    if (standing.state !== 'in-force')
      return { refused: 'agreement-not-in-force', agreement, standing, municipalityName: municipality.name }
  }
  return undefined
}

/**
 * Content is for those employed in a municipality whose agreements are in force that day; one such employment is enough.
 * Those employed elsewhere (a region body, SKR, Adda) work with content and have no agreement to wait for.
 */
export function whyNotOpenContent(
  employers: readonly (BoundMunicipality & { readonly isMunicipality: boolean })[],
  on: Day,
): ContentRefusal | undefined {
  if (employers.length === 0) return { refused: 'not-employed' }
  const refusals = employers.map((employer) =>
    employer.isMunicipality ? whyNotCreateAccount(employer, on) : undefined,
  )
  return refusals.includes(undefined) ? undefined : refusals[0]
}
