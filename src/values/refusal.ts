/** A no that is an answer, not a fault: the word, and in each union beside it the data that explains it. */
export interface Refusal<Word extends string = string> {
  readonly refused: Word
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer && typeof answer.refused === 'string'
}
