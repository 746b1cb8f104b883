import { blocksOf, type FormField, type ItemBody, type Question, type SpokenBody } from '../content/body.rules.ts'
import { advice, blocking, type Found, isHttps, type KnownFile } from './found.rules.ts'
import { fileFaults, missingInBlocks } from './missing-blocks.rules.ts'

/** What is missing in the content of an item, field by field of its form. */
export function missingInBody(body: ItemBody, files: readonly KnownFile[]): Found[] {
  const text = (field = 'text') => missingInBlocks(blocksOf(body), { field, files })
  switch (body.format) {
    case 'page':
      return [...(body.blocks.length === 0 ? [blocking('no-text', 'text')] : []), ...text()]
    case 'document':
      return [
        ...(body.blocks.length === 0 ? [blocking('no-text', 'text')] : []),
        ...text(),
        ...(body.file === null
          ? [advice('no-file', 'file')]
          : fileFaults(files, { file: body.file, kinds: ['document'], field: 'file' })),
      ]
    case 'link':
      return [
        ...(isHttps(body.href) ? [] : [blocking('no-href', 'href')]),
        ...(body.label === '' ? [blocking('no-label', 'label')] : []),
        ...(body.publisher === '' ? [blocking('no-authority', 'publisher')] : []),
        ...text(),
      ]
    case 'film':
    case 'podcast':
      return missingInSpoken(body, files)
    case 'package':
      return [
        ...(body.file === ''
          ? [blocking('no-file', 'file')]
          : fileFaults(files, { file: body.file, kinds: ['package'], field: 'file' })),
        ...text(),
      ]
    case 'quiz':
      return [
        ...(body.questions.length === 0 ? [blocking('no-questions', 'add-question')] : []),
        ...body.questions.flatMap((question, index) => missingInQuestion(question, `questions-${index}`)),
        ...text(),
      ]
    case 'reflection':
      return [...(body.question === '' ? [blocking('question-empty', 'question')] : []), ...text()]
    case 'checklist':
      return [...(body.points.length === 0 ? [blocking('no-points', 'points')] : []), ...text()]
    case 'form':
      return [
        ...(body.fields.length === 0 ? [blocking('no-fields', 'add-field')] : []),
        ...body.fields.flatMap((field, index) => missingInField(field, `fields-${index}`)),
        ...text(),
      ]
  }
}

/** A film with a file has captions before it is published; both have all that is said as text. */
function missingInSpoken(body: SpokenBody, files: readonly KnownFile[]): Found[] {
  const { format, media, captions, seconds, transcript, description } = body
  const kinds = format === 'film' ? (['film'] as const) : (['audio'] as const)
  return [
    ...(media === null ? [advice('no-media', 'media')] : fileFaults(files, { file: media, kinds, field: 'media' })),
    ...(captions === null
      ? media !== null && format === 'film'
        ? [blocking('no-captions', 'captions')]
        : []
      : fileFaults(files, { file: captions, kinds: ['captions'], field: 'captions' })),
    ...(media !== null && seconds === null ? [advice('no-seconds', 'seconds')] : []),
    ...(transcript.length === 0 ? [blocking('no-transcript', 'transcript')] : []),
    ...missingInBlocks(transcript, { field: 'transcript', files }),
    ...missingInBlocks(description, { field: 'description', files }),
  ]
}

function missingInQuestion(question: Question, at: string): Found[] {
  const asked = question.question === '' ? [blocking('question-empty', `${at}-question`)] : []
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const right = question.answers.filter(({ isRight }) => isRight).length
      return [
        ...asked,
        ...(question.answers.length < 2 ? [blocking('few-answers', `${at}-question`)] : []),
        ...question.answers.flatMap((answer, index) => [
          ...(answer.text === '' ? [blocking('answer-empty', `${at}-answers-${index}-text`)] : []),
          ...(answer.feedback === '' ? [blocking('no-feedback', `${at}-answers-${index}-feedback`)] : []),
        ]),
        ...(question.kind === 'single' && right !== 1 ? [blocking('not-one-right', `${at}-question`)] : []),
        ...(question.kind === 'multiple' && right === 0 ? [blocking('none-right', `${at}-question`)] : []),
      ]
    }
    case 'text':
    case 'order':
      return [
        ...asked,
        ...(question.kind === 'text' && question.accepted.length === 0
          ? [blocking('no-accepted', `${at}-accepted`)]
          : []),
        ...(question.kind === 'order' && question.steps.length < 2 ? [blocking('few-steps', `${at}-steps`)] : []),
        ...(question.feedback.right === '' ? [blocking('no-feedback', `${at}-right`)] : []),
        ...(question.feedback.wrong === '' ? [blocking('no-feedback', `${at}-wrong`)] : []),
      ]
  }
}

function missingInField(field: FormField, at: string): Found[] {
  return [
    ...(field.label === '' ? [blocking('field-empty', `${at}-label`)] : []),
    ...(field.kind === 'choice' && field.choices.length < 2 ? [blocking('few-choices', `${at}-choices`)] : []),
  ]
}
