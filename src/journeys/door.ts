export type { Addition, Beside } from './additions/addition.rules.ts'
export { listAdditions } from './additions/additions.store.ts'
export { mergeAdditionTicks } from './additions/merge-ticks.ts'
export { saveAddition } from './additions/save-addition.ts'
export { Additions, AdditionsSection, additionsBeside } from './additions/shown.view.tsx'
export { Asked } from './content/asked.view.tsx'
export { Blocks, type FileHref, RichText } from './content/blocks.view.tsx'
export {
  type Block,
  blocksOf,
  type ChecklistBody,
  type FileKey,
  type Format,
  type FormBody,
  filesOf,
  type ItemBody,
  type LinkBody,
  type PackageBody,
  plainText,
  type Question,
  type QuizBody,
  type ReflectionBody,
  type Rich,
  type Sharing,
  type SpokenBody,
} from './content/body.rules.ts'
export { formatTimecode, type Playing, ReadingBody } from './content/body.view.tsx'
export type { GoalLevel, Item, ItemPart, PublishRefusal } from './content/content.rules.ts'
export { getItem, listItems } from './content/content.store.ts'
export { contentHref, hrefsOf, type NamedFile } from './content/file.rules.ts'
export { publishRevision, type RevisionDraft } from './content/publish-revision.ts'
export { isRight, mixedSteps, type QuizStanding, quizStanding, scoreOf } from './content/quiz.rules.ts'
export { getRevisionContent, type KeptContent } from './content/read-content.store.ts'
export type { RevisionContent } from './content/revision.rules.ts'
export type { Course, CourseDay, DayForm, Delivery, Revision } from './course/course.rules.ts'
export {
  findDaysNeeded,
  getCourse,
  getPublishedRevision,
  listCourseDays,
  listPublishedCourses,
} from './course/course.store.ts'
export { isInvented, isLaunched, type Journey, type JourneyState, type OpenWay } from './journey/journey.rules.ts'
export { findOpenWay, listJourneys, listOpenWays } from './journey/journey.store.ts'
export type { PackageUnit } from './packages/package.rules.ts'
export { findPackage, listUnits, type OpenPackage } from './packages/package.store.ts'
export { placeOf } from './packages/unpack-package.ts'
export { remindOfReviews } from './revisions/remind-of-reviews.ts'
export { findUnpublished } from './revisions/revision.store.ts'
export { journeysBoard } from './routes.ts'
