import { beforeDays1And2 } from './handlaggning-days-1-2.ts'
import { afterTheDays, beforeDays3And4 } from './handlaggning-days-3-4.ts'
import { goals, summary } from './handlaggning-goals.ts'
import { materials, runSheets, sources } from './handlaggning-teaching.ts'
import type { CourseContent } from './write.ts'

/** Handläggning med barnet i centrum. The course is real, what stands in it here is ours. */
export const handlaggning: CourseContent = {
  summary,
  goals,
  items: [...beforeDays1And2, ...beforeDays3And4, ...afterTheDays],
  sources,
  materials,
  runSheets,
}
