/** A course that a step asks of someone, and the evidence that it is completed, when it is. */
export interface AskedCourse {
  readonly courseId: number
  readonly evidenceId: number | null
}

/** The completions a step rests on when it is complete: all that it asks; a step that asks nothing gives nothing. */
export function partsOfStep(asked: readonly AskedCourse[]): number[] | undefined {
  const parts = asked.flatMap(({ evidenceId }) => evidenceId ?? [])
  return asked.length > 0 && parts.length === asked.length ? parts : undefined
}
