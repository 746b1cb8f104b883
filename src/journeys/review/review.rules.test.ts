import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  approvalsMissing,
  type DraftStanding,
  type Review,
  reviewRoles,
  standingOfRoles,
  type Verdict,
  whyNotReview,
  whyNotSay,
} from './review.rules.ts'

const draft = (part: Partial<DraftStanding> = {}): DraftStanding => ({
  ...{ state: 'now', lastWriterId: 1, isOpen: true, isReviewAsked: true },
  ...part,
})
const review = (id: number, part: Partial<Review> = {}): Review => ({
  ...{ id, role: 'editor', verdict: 'approved', note: '', givenBy: 2, givenByName: 'Karim' },
  ...{ givenAt: new Date(0), draftState: 'now' },
  ...part,
})

const reviewing: [string, DraftStanding, number, string | undefined][] = [
  ['someone else reviews what is asked to be reviewed', draft(), 2, undefined],
  ['whoever wrote last does not', draft(), 1, 'own-words'],
  ['nobody wrote since it was begun, so anyone may', draft({ lastWriterId: null }), 1, undefined],
  ['before a review is asked for nobody does', draft({ isReviewAsked: false }), 2, 'review-not-asked'],
  ['what is published or set aside is not reviewed', draft({ isOpen: false }), 2, 'draft-closed'],
]
for (const [name, standing, person, refused] of reviewing) {
  test(name, () => assert.equal(whyNotReview(standing, person)?.refused, refused))
}

test('what is said is said of the draft as it stands, and whoever wants changes says which', () => {
  const said = { verdict: 'approved' as const, note: '', state: 'now' }
  assert.equal(whyNotSay(draft(), said), undefined)
  assert.equal(whyNotSay(draft(), { ...said, state: 'before' })?.refused, 'changed-meanwhile')
  assert.equal(whyNotSay(draft(), { ...said, verdict: 'changes' })?.refused, 'changes-unsaid')
})

test('the latest of a role is what it says; a save makes approvals outdated, never what wants changes', () => {
  const stands = (reviews: Review[], state = 'now') =>
    standingOfRoles(reviews, { needed: ['editor'], state }).map((role) => role.stands)
  assert.deepEqual(stands([]), ['waiting'])
  assert.deepEqual(stands([review(1)]), ['approved'])
  assert.deepEqual(stands([review(1)], 'later'), ['outdated'])
  assert.deepEqual(stands([review(1), review(2, { verdict: 'changes' })]), ['changes'])
  assert.deepEqual(stands([review(1, { verdict: 'changes' }), review(2)]), ['approved'])
  assert.deepEqual(stands([review(1, { verdict: 'changes' })], 'later'), ['changes'])
})

test('whatever is said in whatever order, nothing is approved that some needed role has not approved as it stands', () => {
  const said = fc.record({
    role: fc.constantFrom(...reviewRoles),
    verdict: fc.constantFrom<Verdict>('approved', 'changes'),
    draftState: fc.constantFrom('now', 'before'),
  })
  fc.assert(
    fc.property(fc.array(said), fc.subarray([...reviewRoles]), (all, needed) => {
      const reviews = all.map((each, index) => review(index + 1, each))
      const missing = approvalsMissing(standingOfRoles(reviews, { needed, state: 'now' }))
      for (const role of needed) {
        const latest = reviews.filter((each) => each.role === role).at(-1)
        const isApproved = latest?.verdict === 'approved' && latest.draftState === 'now'
        assert.equal(missing.includes(role), !isApproved)
      }
      assert.ok(missing.every((role) => needed.includes(role)))
    }),
  )
})
