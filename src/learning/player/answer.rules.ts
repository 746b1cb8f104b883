/** What someone answered. The newest answer counts; a reflection is read by nobody but who wrote it. */
export type Answer =
  | { readonly format: 'quiz'; readonly chosen: Readonly<Record<string, string>> }
  | { readonly format: 'reflection'; readonly text: string }
  | { readonly format: 'checklist'; readonly ticked: readonly string[] }

/** The longest reflection, in characters: about three pages. */
export const longestReflection = 10_000

interface Choices {
  readonly key: string
  readonly answers: readonly { readonly key: string }[]
}

/** The chosen answer of each question, and the questions without one. What is no answer to the question counts as none. */
export function readChoices(
  questions: readonly Choices[],
  posted: Readonly<Record<string, string>>,
): { chosen: Record<string, string>; missing: string[] } {
  const chosen: Record<string, string> = {}
  const missing: string[] = []
  for (const { key, answers } of questions) {
    const answer = answers.find((each) => each.key === posted[key])
    if (answer) chosen[key] = answer.key
    else missing.push(key)
  }
  return { chosen, missing }
}

/** The ticks that are points of the list, in its order. */
export function readTicks(points: readonly { readonly key: string }[], posted: readonly string[]): string[] {
  return points.map(({ key }) => key).filter((key) => posted.includes(key))
}

/** Whether the answer makes the item done: a checklist when every point is ticked, a reflection also when nothing was written. */
export function makesDone(answer: Answer, points: readonly { readonly key: string }[]): boolean {
  return answer.format !== 'checklist' || points.every(({ key }) => answer.ticked.includes(key))
}
