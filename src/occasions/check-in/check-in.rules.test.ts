import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import readPicture from 'jsqr'
import { day } from '#values'
import {
  type Opening,
  openingsOf,
  openPart,
  stepAt,
  stepMs,
  wasShownAt,
  whyNotCheckIn,
  whyNotCode,
} from './check-in.rules.ts'
import { drawCode } from './draw-code.ts'
import { cleanTyped, isOurs, readCode, seenAt, seenMark, shownCode, typedCode } from './turning-code.ts'

const at = (time: string) => new Date(`2026-03-12T${time}+01:00`)
const today = day('2026-03-12')
const aDay = { dayId: 7, codeKey: '6f1f0d3e-1111-4222-8333-444455556666', where: 'Kulturens hus, Luleå ' }

const shown = stepAt(at('09:00:00'))
const ages: [string, string, string | undefined][] = [
  ['as it is shown', '09:00:00', undefined],
  ['in its last second', '09:00:19', undefined],
  ['while the next one is shown', '09:00:39', undefined],
  ['when the one after that is shown', '09:00:40', 'tooOld'],
  ['an hour later, from a photograph', '10:00:00', 'tooOld'],
]
for (const [when, time, refused] of ages) {
  test(`a code read ${when} is ${refused ?? 'taken'}`, () => {
    const judged = { isOurs: true, step: shown, shownOn: today, today }
    assert.equal(whyNotCode(judged, at(time))?.refused, refused)
  })
}

test('a code from last week says when it was shown; one that is not ours says only that', () => {
  const judged = { isOurs: true, step: shown - 30_240, shownOn: day('2026-03-05'), today }
  assert.deepEqual(whyNotCode(judged, at('09:00:00')), { refused: 'anotherDay', shownOn: day('2026-03-05') })
  assert.deepEqual(whyNotCode({ ...judged, isOurs: false }, at('09:00:00')), { refused: 'unknownCode' })
})

const whole = openingsOf({ begins: at('09:00:00'), ends: at('16:00:00'), second: undefined })
const inTwo = openingsOf({ begins: at('09:00:00'), ends: at('16:00:00'), second: at('13:00:00') })
const parts: [string, readonly Opening[], string, number | undefined][] = [
  ['an hour before', whole, '08:00:00', 1],
  ['earlier', whole, '07:59:59', undefined],
  ['as it ends', whole, '16:00:00', 1],
  ['after', whole, '16:00:01', undefined],
  ['in the forenoon', inTwo, '11:59:59', 1],
  ['an hour before the afternoon', inTwo, '12:00:00', 2],
]
for (const [when, openings, time, part] of parts) {
  test(`checking in ${when} is for ${part === undefined ? 'nobody' : `part ${part}`}`, () => {
    assert.equal(openPart(openings, at(time)), part)
  })
}

test('of a short day in two parts the first is open for half of it at least', () => {
  const short = openingsOf({ begins: at('09:00:00'), ends: at('12:00:00'), second: at('10:30:00') })
  assert.equal(openPart(short, at('09:44:59')), 1)
  assert.equal(openPart(short, at('09:45:00')), 2)
})

const facts = { openings: whole, isCancelled: false, isOnList: true }
const reasons: [string, Partial<typeof facts>, string, string | undefined][] = [
  ['who is on the list, on the day', {}, '09:00:00', undefined],
  ['who comes too early', {}, '07:00:00', 'tooEarly'],
  ['who comes when it is over', {}, '16:30:00', 'tooLate'],
  ['who is not on the list', { isOnList: false }, '09:00:00', 'notOnTheList'],
  ['anyone, on a day that was cancelled', { isCancelled: true }, '09:00:00', 'cancelledDay'],
]
for (const [who, changed, time, refused] of reasons) {
  test(`${who}: ${refused ?? 'checks in'}`, () => {
    assert.equal(whyNotCheckIn({ ...facts, ...changed }, at(time))?.refused, refused)
  })
}

test('a code that was read without network was shown at the time the phone says, or is not believed', () => {
  assert.equal(wasShownAt(shown, at('09:00:30')), true)
  assert.equal(wasShownAt(shown, at('09:01:00')), false)
  assert.equal(wasShownAt(shown, at('08:59:00')), false)
})

test('a code is ours for its own day, place and step, and for nothing else', () => {
  const read = readCode(shownCode(aDay, shown)) ?? assert.fail('it reads')
  assert.ok(isOurs(aDay, read))
  assert.ok(!isOurs({ ...aDay, dayId: 8 }, read))
  assert.ok(!isOurs({ ...aDay, where: 'Stadshuset, Boden ' }, read))
  assert.ok(!isOurs({ ...aDay, codeKey: '6f1f0d3e-1111-4222-8333-444455556667' }, read))
  assert.ok(!isOurs(aDay, { ...read, step: shown + 1 }))
})

test('nothing that someone makes up is taken for a code of ours', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (text, step) => {
      assert.equal(readCode(text) !== undefined && isOurs(aDay, readCode(text) ?? assert.fail()), false)
      const made = readCode(`7-${step + 1}-${'0'.repeat(16)}`)
      assert.equal(made !== undefined && isOurs(aDay, made), false)
    }),
  )
})

test('what is typed is six characters that turn with the picture and are read aloud without doubt', () => {
  const [one, next] = [typedCode(aDay, shown), typedCode(aDay, shown + 1)]
  assert.match(one, /^[0-9A-HJKMNP-TV-Z]{6}$/)
  assert.notEqual(one, next)
  assert.equal(cleanTyped(' o1l-i 9a'), '01119A')
})

test('a browser that met a code keeps when, and no other code and no other time can be put in its place', () => {
  const code = shownCode(aDay, shown)
  const kept = seenMark(aDay, code, at('09:00:10'))
  assert.deepEqual(seenAt(aDay, code, kept), at('09:00:10'))
  assert.equal(seenAt(aDay, shownCode(aDay, shown + 1), kept), undefined)
  assert.equal(
    seenAt(aDay, code, kept.replace(String(at('09:00:10').getTime()), String(at('09:10:00').getTime()))),
    undefined,
  )
  for (const nonsense of [undefined, '', '..', 'a.b.c', `${code}.x.y`])
    assert.equal(seenAt(aDay, code, nonsense), undefined)
})

test('a camera reads from the picture what was drawn', () => {
  const link = `https://yrkesresan.example/check-in/${shownCode(aDay, shown)}`
  const { size, path } = drawCode(link)
  const scale = 4
  const width = size * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
  const decode: unknown = readPicture
  const read = typeof decode === 'function' ? decode(pixels, width, width) : undefined
  assert.equal(read?.data, link)
  assert.equal(stepMs, 20_000)
})
