import assert from 'node:assert/strict'
import test from 'node:test'
import { whyNotPassphrase } from './passphrase.rules.ts'

const fia = { name: 'Fia', email: 'fia@kalix.example' }
const cases: [string, string | undefined][] = [
  ['en lugn resa norrut', undefined],
  ['kaffe före mötet på torsdag', undefined],
  ['åtta tkn', undefined],
  ['aaaaaaaaaaaab!', undefined],
  ['sju tkn', 'too-short'],
  ['        x       ', 'too-short'],
  ['password', 'common'],
  ['Password1!', 'common'],
  ['Sommar2026!', 'common'],
  ['lösenord', 'common'],
  ['lo\u0308senord', 'common'],
  ['qwertyuiop', 'common'],
  ['12345678', 'common'],
  ['9876543210', 'common'],
  ['20262026', 'common'],
  ['aaaaaaaaaa', 'common'],
  ['yrkesresan', 'common'],
  ['Yrkesresan2026', 'common'],
  ['yrkes-resan', 'personal'],
  ['fia@kalix.example', 'personal'],
  ['fia@kalix', 'personal'],
  ['Fia-Kalix-Example', 'personal'],
  ['fia20262026', 'personal'],
]

for (const [passphrase, refused] of cases) {
  test(`"${passphrase}" is ${refused === undefined ? 'a passphrase' : `refused as ${refused}`}`, () => {
    assert.equal(whyNotPassphrase(passphrase, fia)?.refused, refused)
  })
}

test('length is counted in what one types, not in bytes', () => {
  assert.equal(whyNotPassphrase('👍🏔️🚂', fia)?.refused, 'too-short')
})
