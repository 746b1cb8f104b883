import { type Asker, type Day, placesWith, type Refusal } from '#values'
import { type AgreementRefusal, type BoundMunicipality, whyNotCreateAccount } from '../agreements/agreement.rules.ts'

/** A unit, or a whole municipality, where an account may be made; `parentId` is the municipality of a unit. */
export interface Workplaces {
  readonly units: readonly { readonly id: number; readonly name: string; readonly parentId: number | null }[]
  readonly municipalities: readonly (BoundMunicipality & {
    readonly id: number
    /** The whole of it lies within reach, not just some unit. */
    readonly isWhole: boolean
  })[]
}

/** Where the new employee works: a unit that is there, the municipality itself, or a unit to be made in it. */
export interface ChosenWorkplace {
  readonly organisationId: number | undefined
  readonly newUnit: string
}

export type WorkplaceRefusal =
  | Refusal<'no-workplace'>
  | Refusal<'two-workplaces'>
  | Refusal<'which-municipality'>
  | Refusal<'not-your-workplace'>

/** The municipalities where an account may be made that day, and why not in the others. */
export function accountMunicipalities(
  municipalities: Workplaces['municipalities'],
  on: Day,
): { open: Workplaces['municipalities']; refusals: AgreementRefusal[] } {
  const refusals = municipalities.map((municipality) => whyNotCreateAccount(municipality, on))
  return {
    open: municipalities.filter((_, index) => refusals[index] === undefined),
    refusals: refusals.filter((refusal) => refusal !== undefined),
  }
}

/** The municipality of the chosen workplace, and the unit when it is there already; or why the choice says nothing. */
export function workplaceOf(
  { organisationId, newUnit }: ChosenWorkplace,
  { units, municipalities }: Workplaces,
): { municipality: Workplaces['municipalities'][number]; organisationId: number; newUnit: string } | WorkplaceRefusal {
  const unit = units.find(({ id }) => id === organisationId)
  const [only] = municipalities
  if (organisationId === undefined && newUnit === '') return { refused: 'no-workplace' }
  if (unit !== undefined && newUnit !== '') return { refused: 'two-workplaces' }
  if (organisationId === undefined && municipalities.length > 1) return { refused: 'which-municipality' }
  const municipalityId = organisationId === undefined ? only?.id : (unit?.parentId ?? organisationId)
  const municipality = municipalities.find(({ id }) => id === municipalityId)
  if (municipality === undefined || (unit === undefined && !municipality.isWhole))
    return { refused: 'not-your-workplace' }
  return { municipality, organisationId: unit?.id ?? municipality.id, newUnit }
}

/** One step, one track: a person does not travel the same step on two tracks at once. */
export function whyNotEnrol(choices: readonly { stepId: number }[]): Refusal<'two-tracks-of-a-step'> | undefined {
  const steps = new Set(choices.map(({ stepId }) => stepId))
  return steps.size < choices.length ? { refused: 'two-tracks-of-a-step' } : undefined
}

/** The parts of the tree whose people the asker may see: to make accounts for, or to give roles. */
export function placesOfPeople(asker: Pick<Asker, 'grants'>): number[] {
  return [...new Set([...placesWith(asker, 'see people'), ...placesWith(asker, 'grant roles')])]
}

/** Whoever only gives roles, in the whole country, looks people up; nobody browses a nation's people. */
export function mustSearch(asker: Pick<Asker, 'grants'>): boolean {
  return placesWith(asker, 'see people').length === 0
}

export const leastSearch = 2

export type AccountRefusal =
  | AgreementRefusal
  | WorkplaceRefusal
  | Refusal<'two-tracks-of-a-step'>
  | (Refusal<'email-taken'> & {
      /** Only when the asker may see the person already. */
      readonly personId: number | undefined
    })
