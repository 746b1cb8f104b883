/** What a municipality holds of an occasion without having said for whom. */
export interface HeldUnnamed {
  readonly municipalityId: number
  readonly name: string
  readonly seats: number
  readonly reservedBy: readonly string[]
}

/** A municipality that the asker books for; its region where another plans the occasion. */
export interface OwnMunicipality {
  readonly municipalityId: number
  readonly name: string
  readonly homeRegionId: number | null
}
