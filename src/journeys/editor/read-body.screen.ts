import type { FormField, ItemBody, Question, Sharing } from '../content/body.rules.ts'
import type { JourneyFile } from './found.rules.ts'
import type { Posted } from './posted.screen.ts'
import { keyedLines } from './rows.rules.ts'

interface Context {
  readonly before: ItemBody
  readonly files: readonly JourneyFile[]
}

/** The body of an item out of the form for its format. */
export function readBody(posted: Posted, { before, files }: Context): ItemBody {
  const { one } = posted
  const text = () => posted.blocks('text')
  const { format } = before
  switch (format) {
    case 'page':
      return { format, blocks: text() }
    case 'document':
      return { format, blocks: text(), file: one('file') || null }
    case 'link':
      return { format, intro: text(), href: one('href'), label: one('label'), publisher: one('publisher') }
    case 'film':
    case 'podcast': {
      const media = one('media') || null
      const known = files.find(({ key }) => key === media)?.seconds ?? null
      const seconds = posted.whole('seconds') || known
      const transcript = posted.blocks('transcript')
      const description = posted.blocks('description')
      return { format, media, captions: one('captions') || null, seconds, transcript, description }
    }
    case 'package':
      return { format, intro: text(), file: one('file') }
    case 'quiz':
      return {
        ...{ format, intro: text() },
        questions: posted.rows('questions', 'kind').map((at) => readQuestion(posted, at, before.questions)),
        rules: readRules(posted),
      }
    case 'reflection': {
      const sharing = (['nobody', 'manager', 'group'] as const satisfies readonly Sharing[]).filter(
        (each) => each === 'nobody' || posted.many('sharing').includes(each),
      )
      return { format, intro: text(), question: one('question'), sharing }
    }
    case 'checklist':
      return { format, intro: text(), points: keyedLines(posted.lines('points'), before.points) }
    case 'form':
      return { format, intro: text(), fields: posted.rows('fields', 'kind').map((at) => readField(posted, at)) }
  }
}

const shown = ['after-each', 'passed', 'after-last'] as const

function readRules(posted: Posted) {
  const attempts = posted.whole('attempts')
  return {
    attempts: attempts === 0 ? null : Math.min(attempts, 20),
    passShare: Math.min(posted.whole('passShare'), 100),
    showsRight: shown.find((each) => each === posted.one('showsRight')) ?? ('after-each' as const),
  }
}

function readQuestion(posted: Posted, at: string, before: readonly Question[]): Question {
  const { one } = posted
  const asked = { key: keyOf(posted, at), question: one(`${at}-question`) }
  const feedback = { right: one(`${at}-right`), wrong: one(`${at}-wrong`) }
  const kind = one(`${at}-kind`)
  if (kind === 'text') return { kind, ...asked, accepted: posted.lines(`${at}-accepted`), feedback }
  if (kind === 'order') {
    const old = before.find(({ key }) => key === asked.key)
    const steps = keyedLines(posted.lines(`${at}-steps`), old?.kind === 'order' ? old.steps : [])
    return { kind, ...asked, steps, feedback }
  }
  const right = posted.many(`${at}-rights`)
  const answers = posted.rows(`${at}-answers`, 'text').map((row) => {
    const key = keyOf(posted, row)
    return { key, text: one(`${row}-text`), isRight: right.includes(key), feedback: one(`${row}-feedback`) }
  })
  return { kind: kind === 'multiple' ? kind : 'single', ...asked, answers }
}

function readField(posted: Posted, at: string): FormField {
  const kind = posted.one(`${at}-kind`)
  const asked = {
    ...{ key: keyOf(posted, at), label: posted.one(`${at}-label`) },
    isRequired: posted.isTicked(`${at}-required`),
  }
  if (kind === 'choice') return { kind, ...asked, choices: posted.lines(`${at}-choices`) }
  return { kind: kind === 'text' ? kind : 'line', ...asked }
}

/** Keys come back from the form's own hidden fields; one that was tampered with gets a name of its row. */
function keyOf(posted: Posted, at: string): string {
  const key = posted.one(`${at}-key`)
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) ? key : at
}
