import type { Written } from '../drafts/piece.rules.ts'
import type { JourneyFile } from './found.rules.ts'
import { placeOf } from './new-piece.rules.ts'
import type { Posted } from './posted.screen.ts'
import { readBody } from './read-body.screen.ts'
import { applyRowAct, readRowAct } from './rows.rules.ts'

interface Context {
  /** What was there before: it says which kind it is, and the keys of lines that stay. */
  readonly before: Written
  readonly files: readonly JourneyFile[]
}

/** What a piece says after its form: all fields, and then what the button that sent it asks of a list. */
export function readPiece(posted: Posted, context: Context): Written {
  const written = readFields(posted, context)
  const act = readRowAct(posted.one('do'))
  return act === undefined ? written : applyRowAct(written, act)
}

const levels = ['fact', 'understanding', 'skill', 'familiarity'] as const
const forms = ['on-site', 'digital', 'recorded'] as const

function readFields(posted: Posted, { before, files }: Context): Written {
  const { one } = posted
  switch (before.kind) {
    case 'about': {
      const daysNeeded = posted.whole('daysNeeded')
      return { kind: 'about', content: { summary: one('summary'), ...(daysNeeded > 0 && { daysNeeded }) } }
    }
    case 'goal': {
      const level = levels.find((each) => each === one('level')) ?? 'fact'
      return { kind: 'goal', content: { level, wording: one('wording') } }
    }
    case 'day': {
      const runSheet = posted.rows('points', 'title').map((at) => ({
        ...{ minutes: posted.whole(`${at}-minutes`), title: one(`${at}-title`), blocks: posted.blocks(`${at}-text`) },
      }))
      const length = one('length') === 'half' ? 'half' : 'whole'
      const chosen = forms.filter((each) => posted.many('forms').includes(each))
      return { kind: 'day', content: { length, forms: chosen, source: one('source'), runSheet } }
    }
    case 'group':
      return { kind: 'group', content: { firstDay: posted.whole('firstDay'), lastDay: posted.whole('lastDay') } }
    case 'source': {
      const source = { publisher: one('publisher'), title: one('title'), published: one('published') }
      return { kind: 'source', content: { ...source, href: one('href') } }
    }
    case 'material': {
      const day = posted.whole('day')
      const material = { title: one('title'), blocks: posted.blocks('text') }
      return { kind: 'material', content: { ...material, ...(day > 0 && { day }) } }
    }
    case 'item': {
      const place = placeOf(one('place'))
      const head = { title: one('title'), reason: one('reason'), minutes: posted.whole('minutes') }
      const rests = { goal: one('goal'), sources: posted.many('sources'), source: one('source') }
      const mandatory = place.part !== 'deepening' && posted.isTicked('mandatory')
      const body = readBody(posted, { before: before.content.body, files })
      return { kind: 'item', content: { ...place, ...head, ...rests, mandatory, body } }
    }
  }
}
