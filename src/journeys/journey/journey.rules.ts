export type JourneyState = 'undecided' | 'feasibility' | 'planning' | 'production' | 'launched' | 'management'
export type LineColour = 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'

export interface JourneyStep {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly colour: LineColour
  readonly courses: number
}

/** One of the national journeys, with its steps in order. */
export interface Journey {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly owner: string | null
  readonly targetGroup: string
  readonly state: JourneyState
  readonly source: string
  readonly steps: readonly JourneyStep[]
}

/** Somewhere one can be enrolled: a step of a launched journey, on a track of it or only on what is common. */
export interface OpenWay {
  readonly stepId: number
  readonly trackId: number | null
  readonly journeyName: string
  readonly stepName: string
  readonly trackName: string | null
}

/** Whether it can be travelled: launched, or launched once and now kept. */
export function isLaunched(state: JourneyState): boolean {
  return state === 'launched' || state === 'management'
}

/** Whether any part of it is ours and may be replaced by something truer: the source says "invented". */
export function isInvented(source: string): boolean {
  return /\binvented\b/.test(source)
}
