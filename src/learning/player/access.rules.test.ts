import assert from 'node:assert/strict'
import test from 'node:test'
import { type Access, whyNotComplete, whyNotRead, whyNotSeeCourse } from './access.rules.ts'

type Closed = { refused: 'closed' }
const closed: Closed = { refused: 'closed' }
const stranger: Access<Closed> = { isTravelling: false, content: undefined, isTeaching: false, hasRole: false }

const cases: [string, Partial<Access<Closed>>, string, string, string][] = [
  ['a colleague on another journey', {}, 'not-travelling', 'not-travelling', 'not-travelling'],
  ['who travels', { isTravelling: true }, 'yes', 'yes', 'yes'],
  [
    'who travels, in a municipality without agreement',
    { isTravelling: true, content: closed },
    ...(['closed', 'closed', 'closed'] as const),
  ],
  ['a team leader', { hasRole: true }, 'not-travelling', 'yes', 'not-travelling'],
  ['a team leader who travels', { hasRole: true, isTravelling: true }, 'yes', 'yes', 'yes'],
  [
    'a team leader who travels, without agreement',
    { hasRole: true, isTravelling: true, content: closed },
    ...(['closed', 'closed', 'closed'] as const),
  ],
  ['a trainer', { isTeaching: true, hasRole: true }, 'yes', 'yes', 'not-travelling'],
  [
    'a trainer from a municipality without agreement',
    { isTeaching: true, hasRole: true, content: closed },
    'yes',
    'yes',
    'not-travelling',
  ],
]

const worded = (refusal: { refused: string } | undefined) => refusal?.refused ?? 'yes'

for (const [who, part, read, see, complete] of cases) {
  test(`${who}: reads ${read}, sees the course ${see}, completes ${complete}`, () => {
    const access = { ...stranger, ...part }
    assert.equal(worded(whyNotRead(access)), read)
    assert.equal(worded(whyNotSeeCourse(access)), see)
    assert.equal(worded(whyNotComplete(access)), complete)
  })
}
