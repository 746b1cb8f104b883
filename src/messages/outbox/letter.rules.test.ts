import assert from 'node:assert/strict'
import test from 'node:test'
import { letterState, paragraphsOf, withoutOneTimeLinks } from './letter.rules.ts'

test('without a mail server a letter is kept, with one it waits, fails or is sent', () => {
  const unsent = { sentAt: null, attempts: 0 }
  assert.equal(letterState(unsent, { isMailSent: false }), 'kept')
  assert.equal(letterState(unsent, { isMailSent: true }), 'waiting')
  assert.equal(letterState({ ...unsent, attempts: 2 }, { isMailSent: true }), 'failed')
  assert.equal(letterState({ sentAt: new Date(0), attempts: 2 }, { isMailSent: true }), 'sent')
})

test('an address in a letter becomes a link, and the full stop after it does not', () => {
  assert.deepEqual(paragraphsOf('Hej\n\nÖppna https://a.example/welcome/x_-9.\nVälkommen'), [
    [[{ text: 'Hej', isLink: false }]],
    [
      [
        { text: 'Öppna ', isLink: false },
        { text: 'https://a.example/welcome/x_-9', isLink: true },
        { text: '.', isLink: false },
      ],
      [{ text: 'Välkommen', isLink: false }],
    ],
  ])
})

test('only web addresses become links', () => {
  assert.deepEqual(paragraphsOf('javascript:alert(1)'), [[[{ text: 'javascript:alert(1)', isLink: false }]]])
})

test('a one-time link is hidden, other addresses stay', () => {
  assert.equal(
    withoutOneTimeLinks('https://a.example/welcome/abc_-1 och https://a.example/courses/2', '[dold]'),
    '[dold] och https://a.example/courses/2',
  )
})
