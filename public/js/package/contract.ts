type Status = 'not-begun' | 'begun' | 'completed' | 'passed' | 'failed'

/** What our page around a package says, as the server words it in its attributes. */
export interface Words {
  readonly opening: string
  readonly saved: string
  readonly saving: string
  readonly offline: string
  readonly adrift: string
  readonly ended: string
  readonly failed: string
  readonly done: string
  readonly standing: Readonly<Record<Status, string>>
}

/** A report as it is kept and sent. `at` is the address it is sent to, which names the launch. */
export interface Report {
  readonly at: string
  readonly run: string
  readonly sequence: number
  readonly data: Readonly<Record<string, string>>
  readonly isLast: boolean
}

export interface Taken {
  readonly status: Status
  readonly score: number | null
  readonly isItemDone: boolean
}
