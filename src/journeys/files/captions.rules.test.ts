import assert from 'node:assert/strict'
import test from 'node:test'
import { readCaptions } from '#platform'
import { type CaptionsWord, placed } from './captions.rules.ts'
import { whyNotCaptions } from './file.rules.ts'

const good =
  'WEBVTT\n\nNOTE Till mötet\n\n1\n00:00.000 --> 00:02.500\n<v Karin>Välkommen, åttan &amp; nian.</v>\n\n00:03.000 --> 01:00:00.000 align:center\nNu börjar vi.\n'

test('captions as they should be are kept', () => {
  assert.equal(whyNotCaptions(readCaptions(good)), undefined)
  assert.equal(whyNotCaptions(readCaptions(`\ufeff${good.replaceAll('\n', '\r\n')}`)), undefined)
})

test('captions without cues are refused', () => {
  assert.deepEqual(whyNotCaptions(readCaptions('WEBVTT\n')), { refused: 'captions-empty' })
})

const cue = '00:01.000 --> 00:02.000'
const faulty: [what: string, text: string, line: number, word: CaptionsWord][] = [
  ['no beginning', `WEBVT\n\n${cue}\nHej\n`, 1, 'signature'],
  ['no empty line after the beginning', `WEBVTT\n${cue}\nHej\n`, 2, 'blankAfterStart'],
  ['a comma for a full stop', 'WEBVTT\n\n00:01,000 --> 00:02.000\nHej\n', 3, 'time'],
  ['a short arrow', 'WEBVTT\n\n00:01.000 -> 00:02.000\nHej\n', 4, 'name'],
  ['no spaces around the arrow', 'WEBVTT\n\n00:01.000-->00:02.000\nHej\n', 3, 'time'],
  ['two thousandths', 'WEBVTT\n\n00:01.00 --> 00:02.000\nHej\n', 3, 'time'],
  ['sixty seconds', 'WEBVTT\n\n00:60.000 --> 01:02.000\nHej\n', 3, 'time'],
  ['an end before its beginning', 'WEBVTT\n\n00:05.000 --> 00:02.000\nHej\n', 3, 'end'],
  ['cues out of order', `WEBVTT\n\n00:05.000 --> 00:06.000\nHej\n\n${cue}\nDå\n`, 6, 'order'],
  ['no empty line between cues', `WEBVTT\n\n${cue}\nHej\n00:03.000 --> 00:04.000\nDå\n`, 5, 'blankBefore'],
  ['a setting that is none', `WEBVTT\n\n${cue} mitten\nHej\n`, 3, 'setting'],
  ['a tag left open', `WEBVTT\n\n${cue}\n<i>Hej\n`, 4, 'tag'],
  ['a bare &', `WEBVTT\n\n${cue}\nKarin & Ulf\n`, 4, 'sign'],
  ['a late style', `WEBVTT\n\n${cue}\nHej\n\nSTYLE\n::cue { color: red }\n`, 8, 'style'],
  ['a time in a note', `WEBVTT\n\nNOTE\n${cue}\n`, 4, 'comment'],
]
for (const [what, text, line, word] of faulty) {
  test(`${what} is told by its line`, () => {
    const refusal = whyNotCaptions(readCaptions(text))
    assert.equal(refusal?.refused, 'captions-faulty')
    const faults = refusal?.refused === 'captions-faulty' ? refusal.faults : []
    assert.deepEqual(faults.map(placed)[0], { line, word })
  })
}
