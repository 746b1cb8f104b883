export type OrganisationKind = 'national' | 'provider' | 'region-body' | 'municipality' | 'unit'

export interface Organisation {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly parentId: number | null
  readonly slug: string | null
  readonly municipalityCode: string | null
}

export interface Municipality {
  readonly id: number
  readonly name: string
  readonly municipalityCode: string
}
