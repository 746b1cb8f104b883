import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fitText } from './fit-text.ts'

/** Every letter is half as wide as it is high. */
const widthOf = (line: string) => line.length / 2
const room = { width: 200, height: 100, most: 30, least: 8, leading: 1.2 }

describe('a name on a label', () => {
  test('stands on one line, as large as allowed, when there is room', () => {
    assert.deepEqual(fitText('Bo', room, widthOf), { lines: ['Bo'], size: 30 })
  })
  test('is broken where that makes it larger, at a space or after a hyphen', () => {
    assert.deepEqual(fitText('Anna Maria Lindqvist', room, widthOf).lines, ['Anna Maria', 'Lindqvist'])
    assert.deepEqual(fitText('Wilhelmina Persson-Andersson', { ...room, width: 120 }, widthOf).lines, [
      'Wilhelmina',
      'Persson-',
      'Andersson',
    ])
  })
  test('is made smaller rather than cut', () => {
    const { lines, size } = fitText('Konstantinopolitanskaväninna', room, widthOf)
    assert.deepEqual(lines, ['Konstantinopolitanskaväninna'])
    assert.ok(size < 30 && size >= 8)
  })
  test('too long for the least size goes on on the next line', () => {
    const { lines, size } = fitText('a'.repeat(90), room, widthOf)
    assert.equal(size, 8)
    assert.ok(lines.length > 1)
    assert.equal(lines.join(''), 'a'.repeat(90))
  })
  test('never stands outside its label', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), (text) => {
        const { lines, size } = fitText(text, room, widthOf)
        assert.ok(size <= room.most && size >= room.least)
        assert.ok(
          lines.every((line) => widthOf(line) * size <= room.width + 0.001),
          lines.join('|'),
        )
        assert.ok(lines.length * size * room.leading <= room.height + 0.001)
      }),
    )
  })
})
