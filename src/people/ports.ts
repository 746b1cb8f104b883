import type { Db, Tx } from '#platform/db'

/** A journey's step that an employee may be enrolled on, with a track where the step has several. */
export interface EnrolmentChoice {
  readonly stepId: number
  readonly trackId: number | null
  /** Journey, step and track as they are read: "Barn och unga · Ny · Myndighet". */
  readonly label: string
}

/** What people needs of learning: filled in app.ts, called with the same `tx`. */
export interface EnrolmentPort {
  listChoices(db: Db): Promise<EnrolmentChoice[]>
  enrol(
    tx: Tx,
    enrolment: {
      personId: number
      stepId: number
      trackId: number | null
      actor: { personId: number | null; address: string | null }
    },
  ): Promise<void>
}

export interface PeoplePorts {
  readonly enrolment: EnrolmentPort
}
