import type { FormField, ItemBody, Question } from '../content/body.rules.ts'
import type { Piece, PieceContents, Written } from '../drafts/piece.rules.ts'
import { writeNotation } from '../notation/write-notation.rules.ts'

/** What a field of a piece says, as one text that can be read and compared. */
export interface FieldText {
  readonly name: FieldName
  readonly text: string
}
export type FieldName =
  | (
      | 'summary'
      | 'daysNeeded'
      | 'level'
      | 'wording'
      | 'length'
      | 'forms'
      | 'daySource'
      | 'runSheet'
      | 'days'
      | 'publisher'
      | 'title'
    )
  | (
      | 'published'
      | 'href'
      | 'reason'
      | 'minutes'
      | 'goal'
      | 'place'
      | 'mandatory'
      | 'sources'
      | 'origin'
      | 'day'
      | 'text'
    )
  | ('file' | 'label' | 'media' | 'captions' | 'seconds' | 'transcript' | 'description' | 'questions' | 'rules')
  | ('question' | 'sharing' | 'points' | 'fields')

/** How coded values are said, in the reader's language, and what pieces and files are called. */
export interface Wording {
  readonly say: (code: string) => string
  readonly pieces: readonly Piece[]
}

/** The fields of a piece in the order of its form. */
export function piecesTexts(written: Written, wording: Wording): FieldText[] {
  const { say } = wording
  const said = (name: FieldName, text: string | number) => ({ name, text: String(text) })
  switch (written.kind) {
    case 'about':
      return [said('summary', written.content.summary), said('daysNeeded', written.content.daysNeeded ?? '')]
    case 'goal':
      return [said('wording', written.content.wording), said('level', say(written.content.level))]
    case 'group':
      return [said('days', `${written.content.firstDay}–${written.content.lastDay}`)]
    case 'source': {
      const { publisher, title, published, href } = written.content
      return [said('publisher', publisher), said('title', title), said('published', published), said('href', href)]
    }
    case 'material': {
      const { title, day, blocks } = written.content
      return [said('title', title), said('day', day ?? ''), said('text', writeNotation(blocks))]
    }
    case 'day': {
      const { length, forms, source, runSheet = [] } = written.content
      const points = runSheet.map(({ minutes, title, blocks }) => `${minutes} min ${title}\n${writeNotation(blocks)}`)
      return [
        ...[said('length', say(length)), said('forms', forms.map(say).join(', ')), said('daySource', source)],
        said('runSheet', points.join('\n')),
      ]
    }
    case 'item':
      return itemTexts(written.content, wording)
  }
}

function itemTexts(content: PieceContents['item'], { say, pieces }: Wording): FieldText[] {
  const { title, reason, minutes, goal, part, group, mandatory, sources = [], source, body } = content
  const called = (key: string) => {
    const piece = pieces.find((each) => each.key === key)
    if (piece?.kind === 'goal') return piece.content.wording
    if (piece?.kind === 'source') return piece.content.title
    return piece?.kind === 'group' ? `${piece.content.firstDay}–${piece.content.lastDay}` : ''
  }
  return [
    { name: 'title', text: title },
    ...bodyTexts(body, say),
    { name: 'reason', text: reason },
    { name: 'minutes', text: String(minutes) },
    { name: 'goal', text: called(goal) },
    { name: 'place', text: [say(part), group === undefined ? '' : called(group)].join(' ').trim() },
    { name: 'mandatory', text: say(part !== 'deepening' && mandatory !== false ? 'yes' : 'no') },
    { name: 'sources', text: sources.map(called).join('\n') },
    { name: 'origin', text: source },
  ]
}

function bodyTexts(body: ItemBody, say: Wording['say']): FieldText[] {
  switch (body.format) {
    case 'page':
      return [{ name: 'text', text: writeNotation(body.blocks) }]
    case 'document':
      return [
        { name: 'file', text: body.file ?? '' },
        { name: 'text', text: writeNotation(body.blocks) },
      ]
    case 'film':
    case 'podcast':
      return [
        { name: 'media', text: body.media ?? '' },
        { name: 'captions', text: body.captions ?? '' },
        { name: 'seconds', text: String(body.seconds ?? '') },
        { name: 'transcript', text: writeNotation(body.transcript) },
        { name: 'description', text: writeNotation(body.description) },
      ]
    default:
      return [...askedTexts(body, say), { name: 'text', text: writeNotation(body.intro) }]
  }
}

type Introduced = Extract<ItemBody, { intro: unknown }>

function askedTexts(body: Introduced, say: Wording['say']): FieldText[] {
  switch (body.format) {
    case 'link':
      return [
        { name: 'href', text: body.href },
        { name: 'label', text: body.label },
        { name: 'publisher', text: body.publisher },
      ]
    case 'package':
      return [{ name: 'file', text: body.file }]
    case 'reflection':
      return [
        { name: 'question', text: body.question },
        { name: 'sharing', text: body.sharing.map(say).join(', ') },
      ]
    case 'checklist':
      return [{ name: 'points', text: body.points.map((point) => point.text).join('\n') }]
    case 'form':
      return [{ name: 'fields', text: body.fields.map(fieldText).join('\n') }]
    case 'quiz': {
      const { attempts, passShare, showsRight } = body.rules
      return [
        { name: 'questions', text: body.questions.map(questionText).join('\n\n') },
        { name: 'rules', text: `${attempts ?? '∞'} · ${passShare} % · ${say(showsRight)}` },
      ]
    }
  }
}

function fieldText(field: FormField): string {
  const asked = `${field.label}${field.isRequired ? ' *' : ''}`
  return field.kind === 'choice' ? [asked, ...field.choices.map((choice) => `  ${choice}`)].join('\n') : asked
}

function questionText(question: Question): string {
  const judged = 'feedback' in question ? [`✓ ${question.feedback.right}`, `✗ ${question.feedback.wrong}`] : []
  switch (question.kind) {
    case 'text':
      return [question.question, ...question.accepted.map((each) => `= ${each}`), ...judged].join('\n')
    case 'order':
      return [question.question, ...question.steps.map((step, at) => `${at + 1}. ${step.text}`), ...judged].join('\n')
    default:
      return [
        question.question,
        ...question.answers.map(({ isRight, text, feedback }) => `${isRight ? '✓' : '✗'} ${text} – ${feedback}`),
      ].join('\n')
  }
}
