import { type Block, type ItemBody, plainText, type Question } from '../content/body.rules.ts'
import { isMandatory, type RevisionContent } from '../content/revision.rules.ts'

/** What a line of text is, so that like is compared with like. */
export type FieldWord =
  | ('text' | 'heading' | 'title' | 'reason' | 'goal' | 'minutes' | 'mandatory' | 'level' | 'sources' | 'picture')
  | ('table' | 'download' | 'question' | 'answer' | 'right' | 'feedback' | 'rule' | 'file' | 'link' | 'publisher')
  | ('published' | 'length' | 'forms' | 'point' | 'sharing' | 'origin' | 'daysNeeded')

export interface Line {
  readonly field: FieldWord
  readonly text: string
}

export type SectionWord = 'about' | 'goal' | 'item' | 'day' | 'source' | 'material'

/** A part of a revision as lines of text: an item, a day, a source. `place` is where it is met; another place is a move. */
export interface Entry {
  readonly section: SectionWord
  readonly key: string
  readonly name: string
  readonly place: string
  readonly lines: readonly Line[]
}

const line = (field: FieldWord, text: string | number): Line[] => (text === '' ? [] : [{ field, text: String(text) }])

/** All of a revision as entries in order. Goals and days have no keys through revisions: their wording and number stand in. */
export function entriesOf(content: RevisionContent): Entry[] {
  const { summary = '', daysNeeded = '', goals, items, days, sources = [], materials = [] } = content
  const goalOf = new Map(goals.map(({ key, wording }) => [key, wording]))
  const sourceOf = new Map(sources.map(({ key, title }) => [key, title]))
  const entries: Entry[] = [
    {
      section: 'about',
      key: 'about',
      name: '',
      place: '',
      lines: [...line('text', summary), ...line('daysNeeded', daysNeeded)],
    },
    ...goals.map(({ level, wording }): Entry => {
      return { section: 'goal', key: wording, name: wording, place: '', lines: line('level', level) }
    }),
    ...items.map((item): Entry => {
      const rests = (item.sources ?? []).map((key) => sourceOf.get(key) ?? '').join(' · ')
      return {
        section: 'item',
        key: item.key ?? item.title,
        name: item.title,
        place: `${item.part} ${placeOf(content, item.firstDay)}`.trim(),
        lines: [
          ...line('title', item.title),
          ...line('reason', item.reason),
          ...line('goal', goalOf.get(item.goal) ?? ''),
          ...line('minutes', item.minutes),
          ...line('mandatory', isMandatory(item) ? 'yes' : 'no'),
          ...line('sources', rests),
          ...line('origin', item.source),
          ...linesOfBody(item.body),
        ],
      }
    }),
    ...days.map(({ number, length, forms, runSheet = [] }): Entry => {
      const points = runSheet.flatMap(({ minutes, title, blocks }) => [
        ...line('point', `${title} (${minutes})`),
        ...linesOfBlocks(blocks),
      ])
      const lines = [...line('length', length), ...line('forms', forms.join(' ')), ...points]
      return { section: 'day', key: `day-${number}`, name: String(number), place: '', lines }
    }),
    ...sources.map(({ publisher, title, published, href }): Entry => {
      const lines = [...line('publisher', publisher), ...line('published', published), ...line('link', href)]
      return { section: 'source', key: title, name: title, place: '', lines }
    }),
    ...materials.map(({ title, day, blocks }): Entry => {
      const place = day === undefined ? '' : String(day)
      return { section: 'material', key: title, name: title, place, lines: linesOfBlocks(blocks) }
    }),
  ]
  return withOwnKeys(entries)
}

/** Two of the same wording are told apart by their order. */
function withOwnKeys(entries: readonly Entry[]): Entry[] {
  const met = new Map<string, number>()
  return entries.map((entry) => {
    const name = `${entry.section} ${entry.key}`
    const times = met.get(name) ?? 0
    met.set(name, times + 1)
    return times === 0 ? entry : { ...entry, key: `${entry.key} #${times + 1}` }
  })
}

function placeOf({ groups }: RevisionContent, firstDay: number | undefined): string {
  const group = groups.find((each) => each.firstDay === firstDay)
  if (group === undefined) return ''
  return group.firstDay === group.lastDay ? String(group.firstDay) : `${group.firstDay}–${group.lastDay}`
}

export function linesOfBlocks(blocks: readonly Block[]): Line[] {
  return blocks.flatMap(linesOfBlock)
}

function linesOfBlock(block: Block): Line[] {
  switch (block.kind) {
    case 'heading':
      return line('heading', block.text)
    case 'paragraph':
      return line('text', plainText(block.text))
    case 'list':
      return block.points.flatMap((point) => line('text', plainText(point)))
    case 'fact':
      return [...line('heading', block.title), ...linesOfBlocks(block.blocks)]
    case 'image':
      return [...line('picture', block.alt || block.file), ...line('text', block.caption ?? '')]
    case 'table':
      return [
        ...line('heading', block.caption),
        ...[block.head, ...block.rows].flatMap((row) => line('table', row.map(plainText).join(' | '))),
      ]
    case 'download':
      return line('download', block.label)
  }
}

export function linesOfBody(body: ItemBody): Line[] {
  switch (body.format) {
    case 'page':
      return linesOfBlocks(body.blocks)
    case 'document':
      return [...linesOfBlocks(body.blocks), ...line('file', body.file ?? '')]
    case 'link':
      return [
        ...linesOfBlocks(body.intro),
        ...line('text', body.label),
        ...line('publisher', body.publisher),
        ...line('link', body.href),
      ]
    case 'film':
    case 'podcast':
      return [
        ...line('file', body.media ?? ''),
        ...line('file', body.captions ?? ''),
        ...linesOfBlocks(body.transcript),
        ...linesOfBlocks(body.description),
      ]
    case 'package':
      return [...linesOfBlocks(body.intro), ...line('file', body.file)]
    case 'quiz': {
      const { attempts, passShare, showsRight } = body.rules
      return [
        ...linesOfBlocks(body.intro),
        ...body.questions.flatMap(linesOfQuestion),
        ...line('rule', `${attempts ?? '∞'} · ${passShare} % · ${showsRight}`),
      ]
    }
    case 'reflection':
      return [
        ...linesOfBlocks(body.intro),
        ...line('question', body.question),
        ...line('sharing', body.sharing.join(' ')),
      ]
    case 'checklist':
      return [...linesOfBlocks(body.intro), ...body.points.flatMap((point) => line('text', point.text))]
    case 'form':
      return [
        ...linesOfBlocks(body.intro),
        ...body.fields.flatMap((field) => [
          ...line('question', field.label),
          ...(field.kind === 'choice' ? field.choices.flatMap((choice) => line('answer', choice)) : []),
        ]),
      ]
  }
}

function linesOfQuestion(question: Question): Line[] {
  const asked = line('question', question.question)
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [
        ...asked,
        ...question.answers.flatMap(({ text, isRight, feedback }) => [
          ...line(isRight ? 'right' : 'answer', text),
          ...line('feedback', feedback),
        ]),
      ]
    case 'text':
      return [...asked, ...question.accepted.flatMap((each) => line('right', each)), ...judged(question.feedback)]
    case 'order':
      return [...asked, ...question.steps.flatMap(({ text }) => line('right', text)), ...judged(question.feedback)]
  }
}

function judged({ right, wrong }: { right: string; wrong: string }): Line[] {
  return [...line('feedback', right), ...line('feedback', wrong)]
}
