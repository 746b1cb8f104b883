import type { Refusal } from '#values'

export type NotTravelling = Refusal<'not-travelling'>

/** What decides whether someone may open a course. `content` is why content is closed for them, if it is. */
export interface Access<Closed extends Refusal> {
  readonly isTravelling: boolean
  readonly content: Closed | undefined
  /** Teaches or makes content in this journey: reads it as part of the assignment. */
  readonly isTeaching: boolean
  /** Plans, books or follows up: needs to know what a course is, not to read what is in it. */
  readonly hasRole: boolean
}

/** Content is for those who travel the step and whose municipality is in it, and for those who teach or make it. */
export function whyNotRead<Closed extends Refusal>(access: Access<Closed>): Closed | NotTravelling | undefined {
  if (access.isTeaching) return undefined
  return access.isTravelling ? access.content : { refused: 'not-travelling' }
}

/** The course's own page, without what is in it, is also for whoever plans, books or follows it up. */
export function whyNotSeeCourse<Closed extends Refusal>(access: Access<Closed>): Closed | NotTravelling | undefined {
  return access.hasRole && !access.isTravelling ? undefined : whyNotRead(access)
}

/** Only who travels the step earns anything in it; who teaches reads without leaving a trace. */
export function whyNotComplete<Closed extends Refusal>(access: Access<Closed>): Closed | NotTravelling | undefined {
  return access.isTravelling ? access.content : { refused: 'not-travelling' }
}
