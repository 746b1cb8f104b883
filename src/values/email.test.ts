import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseEmail } from './email.ts'

test('one person has one e-mail address, however it is typed', () => {
  assert.equal(parseEmail('  Kim.Exempel@Kalix.Example '), 'kim.exempel@kalix.example')
  assert.equal(parseEmail('o\u2019brien+yrkesresan@a-b.example.se'), 'o\u2019brien+yrkesresan@a-b.example.se')
  assert.equal(parseEmail('kim@lulea\u030a.example'), 'kim@luleå.example')
  const never = [
    '',
    'kim',
    'kim@',
    '@kalix.example',
    'kim@kalix',
    'kim@@kalix.example',
    'kim exempel@kalix.example',
    'a..b@k.example',
  ]
  for (const text of [
    ...never,
    '.a@k.example',
    'a.@k.example',
    'a@-k.example',
    'a@k..example',
    'a@k.example\nBcc: b@k.example',
  ]) {
    assert.equal(parseEmail(text), undefined, text)
  }
  assert.equal(parseEmail(`${'a'.repeat(65)}@kalix.example`), undefined)
  assert.equal(parseEmail(`kim@${'a.'.repeat(130)}se`), undefined)
  assert.equal(parseEmail('a'.repeat(10_000_000)), undefined)
})
