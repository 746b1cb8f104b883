import type { Format } from '../course/course.rules.ts'

/** An item with all that is read in it. `body` is as it was published. */
export interface WholeItem<Body> {
  readonly id: number
  readonly part: 'preparation' | 'recording' | 'deepening'
  readonly format: Format
  readonly title: string
  readonly minutes: number
  readonly mandatory: boolean
  readonly firstDay: number | null
  readonly lastDay: number | null
  readonly body: Body
  readonly files: readonly { readonly key: string; readonly name: string }[]
}
