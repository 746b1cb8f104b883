import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ShapedStop, stretches } from './route-shape.ts'

const shape = (stops: readonly ShapedStop[]) =>
  stretches(stops).map(
    ({ kind, lane, from, to, travelled, dashed }) =>
      `${kind} ${from}–${to}${lane ? ' beside' : ''}${travelled ? ' travelled' : ''}${dashed ? ' dashed' : ''}`,
  )

test('a line runs from stop to stop, full as far as one has come', () => {
  assert.deepEqual(shape([{ state: 'done' }, { state: 'done' }, { state: 'now' }, { state: 'ahead' }]), [
    'straight 0–1 travelled',
    'straight 1–2 travelled',
    'straight 2–3',
  ])
})

test('a special track leaves the line and comes back, and the line goes on past it', () => {
  assert.deepEqual(shape([{ state: 'done' }, { state: 'ahead', track: 'Familjehem' }, { state: 'ahead' }]), [
    'straight 0–2',
    'leave 0–1 beside',
    'join 1–2 beside',
  ])
})

test('two stops on a track follow each other before it comes back', () => {
  const track = 'Familjehem'
  assert.deepEqual(
    shape([{ state: 'done' }, { state: 'ahead', track }, { state: 'ahead', track }, { state: 'ahead' }]),
    ['straight 0–3', 'leave 0–1 beside', 'straight 1–2 beside', 'join 2–3 beside'],
  )
})

test('an optional stop is a dashed branch, and at the end of the line it stays out there', () => {
  assert.deepEqual(shape([{ state: 'ahead' }, { state: 'optional' }]), ['leave 0–1 beside dashed'])
})

test('a line of one stop has no rail', () => {
  assert.deepEqual(shape([{ state: 'now' }]), [])
})
