import type { FormField, ItemBody, Question, QuizAnswer } from '../content/body.rules.ts'
import type { Written } from '../drafts/piece.rules.ts'

/** What a button in the form does to a list in it: `add:questions:single`, `remove:fields:2`, `up:questions-0-answers:1`. */
export interface RowAct {
  readonly verb: 'add' | 'remove' | 'up' | 'down'
  readonly list: string
  /** The row, or of what kind a new one is. */
  readonly what: string
}

export function readRowAct(text: string): RowAct | undefined {
  const [, verb, list = '', what = ''] = /^(add|remove|up|down):([a-z0-9-]+):([a-z0-9-]*)$/.exec(text) ?? []
  const known = (['add', 'remove', 'up', 'down'] as const).find((each) => each === verb)
  return known && { verb: known, list, what }
}

/** The content after what a button asks; unchanged when it has no such list, or nothing more fits in it. */
export function applyRowAct<Given extends Written>(written: Given, act: RowAct): Written {
  if (written.kind === 'day') {
    const runSheet = rowsAfter(written.content.runSheet ?? [], act, () => ({ minutes: 15, title: '', blocks: [] }))
    return act.list === 'points' ? { kind: 'day', content: { ...written.content, runSheet } } : written
  }
  if (written.kind !== 'item') return written
  return { kind: 'item', content: { ...written.content, body: bodyAfter(written.content.body, act) } }
}

function bodyAfter(body: ItemBody, act: RowAct): ItemBody {
  if (body.format === 'form' && act.list === 'fields') {
    return { ...body, fields: rowsAfter(body.fields, act, (what) => newField(what, freshKey(body.fields, 'f'))) }
  }
  if (body.format !== 'quiz') return body
  if (act.list === 'questions') {
    const fresh = (what: string) => newQuestion(what, freshKey(body.questions, 'q'))
    return { ...body, questions: rowsAfter(body.questions, act, fresh) }
  }
  const [, at] = /^questions-(\d+)-answers$/.exec(act.list) ?? []
  return {
    ...body,
    questions: body.questions.map((question, index) => (index === Number(at) ? answersAfter(question, act) : question)),
  }
}

function answersAfter(question: Question, act: RowAct): Question {
  if (question.kind !== 'single' && question.kind !== 'multiple') return question
  return { ...question, answers: rowsAfter(question.answers, act, () => newAnswer(question.answers)) }
}

function rowsAfter<Row>(rows: readonly Row[], { verb, what }: RowAct, fresh: (what: string) => Row): readonly Row[] {
  if (verb === 'add') return [...rows, fresh(what)]
  const at = Number(what)
  if (rows[at] === undefined) return rows
  if (verb === 'remove') return rows.filter((_, index) => index !== at)
  const to = verb === 'up' ? at - 1 : at + 1
  const [row, other] = [rows[at], rows[to]]
  if (row === undefined || other === undefined) return rows
  return rows.map((each, index) => (index === at ? other : index === to ? row : each))
}

/** A key that none of them has: a letter and the lowest number above those in use. */
export function freshKey(rows: readonly { readonly key: string }[], letter: string): string {
  const numbers = rows.map(({ key }) => Number(/\d+$/.exec(key)?.[0] ?? 0))
  return `${letter}${Math.max(0, ...numbers) + 1}`
}

const newAnswer = (beside: readonly QuizAnswer[]): QuizAnswer => ({
  ...{ key: freshKey(beside, 'a'), text: '', isRight: false, feedback: '' },
})

export function newQuestion(kind: string, key: string): Question {
  const feedback = { right: '', wrong: '' }
  const first = newAnswer([])
  const answers = [{ ...first, isRight: true }, newAnswer([first])]
  switch (kind) {
    case 'text':
      return { kind: 'text', key, question: '', accepted: [], feedback }
    case 'order':
      return { kind: 'order', key, question: '', steps: [], feedback }
    case 'multiple':
      return { kind: 'multiple', key, question: '', answers }
    default:
      return { kind: 'single', key, question: '', answers }
  }
}

export function newField(kind: string, key: string): FormField {
  const asked = { key, label: '', isRequired: false }
  if (kind === 'choice') return { kind: 'choice', ...asked, choices: [] }
  return { kind: kind === 'text' ? 'text' : 'line', ...asked }
}

/** Lines as rows with keys: a line that says what a row said keeps its key. */
export function keyedLines(
  lines: readonly string[],
  before: readonly { readonly key: string; readonly text: string }[],
): { key: string; text: string }[] {
  const made: { key: string; text: string }[] = []
  for (const text of lines) {
    const kept = before.find((row) => row.text === text && !made.some(({ key }) => key === row.key))
    made.push({ key: kept?.key ?? freshKey([...before, ...made], 'p'), text })
  }
  return made
}
