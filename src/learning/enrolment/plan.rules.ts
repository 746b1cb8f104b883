import type { Day } from '#values'

/** A course of a step, and how far someone has come in it. */
export interface PlannedCourse {
  readonly courseId: number
  readonly name: string
  /** Null is common to all who travel the step. */
  readonly trackId: number | null
  readonly isOptional: boolean
  readonly mandatory: number
  readonly done: number
  readonly days: number
  readonly daysEarned: number
  readonly completedOn: Day | null
}

/** Where someone would travel instead: a track, or none; undefined when the step is left. */
export type Destination = { readonly trackId: number | null } | undefined

export interface Plan {
  /** Asked for on the new way and not completed. */
  readonly remains: readonly PlannedCourse[]
  /** Anything done, wherever it lies: it stays. */
  readonly kept: readonly PlannedCourse[]
  /** Asked for until now, not completed, and not on the new way. */
  readonly fallsAway: readonly PlannedCourse[]
}

const isOn = ({ trackId }: PlannedCourse, way: Destination) =>
  way !== undefined && (trackId === null || trackId === way.trackId)

/** What a change of way means for someone: nothing that was done is lost; only what is asked for changes. */
export function planOf(courses: readonly PlannedCourse[], { from, to }: { from: Destination; to: Destination }): Plan {
  const open = courses.filter(({ completedOn, isOptional }) => completedOn === null && !isOptional)
  return {
    remains: open.filter((course) => isOn(course, to)),
    kept: courses.filter(({ done, daysEarned, completedOn }) => done > 0 || daysEarned > 0 || completedOn !== null),
    fallsAway: open.filter((course) => isOn(course, from) && !isOn(course, to)),
  }
}

/** A way someone travels or has travelled. */
export interface TravelledWay {
  readonly id: number
  readonly stepId: number
  readonly trackId: number | null
  readonly label: string
  readonly from: Day
  readonly until: Day | null
}

/** `12-3` is step 12 on track 3, `12-0` step 12 without a track, `12-end` leaving step 12. */
export interface WantedWay {
  readonly stepId: number
  readonly to: Destination
}

export function readWay(text: string): WantedWay | undefined {
  const [, step, track] = /^(\d{1,9})-(\d{1,9}|end)$/.exec(text) ?? []
  if (step === undefined || track === undefined || Number(step) === 0) return undefined
  return { stepId: Number(step), to: track === 'end' ? undefined : { trackId: track === '0' ? null : Number(track) } }
}

export function wayKey({ stepId, to }: WantedWay): string {
  return `${stepId}-${to === undefined ? 'end' : (to.trackId ?? 0)}`
}
