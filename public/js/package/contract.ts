/** What our page around a package is told by the server, in its attributes. */
export interface Wrapper {
  readonly kind: 'scorm-1.2' | 'scorm-2004'
  readonly addresses: readonly string[]
  readonly words: Words
}

type Status = 'not-begun' | 'begun' | 'completed' | 'passed' | 'failed'

export interface Words {
  readonly frameTitle: never
  readonly opening: string
  readonly saved: string
  readonly saving: string
  readonly offline: string
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
