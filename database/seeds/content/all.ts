import { introduktionskurs } from './bas.ts'
import { handlaggning } from './handlaggning.ts'
import { ny } from './ny.ts'
import type { CourseContent } from './write.ts'

/** Invented content by the course's slug. A course that is not here has days but nothing in them yet. */
export const contents: Readonly<Record<string, CourseContent>> = {
  'handlaggning-med-barnet-i-centrum': handlaggning,
  introduktionskurs,
  ...ny,
}
