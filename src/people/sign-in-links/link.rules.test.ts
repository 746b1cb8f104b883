import assert from 'node:assert/strict'
import test from 'node:test'
import { linkEnd, siteAddress, whyNotTakeLink } from './link.rules.ts'

const at = new Date('2026-02-12T09:00:00Z')
const waiting = { expiresAt: new Date('2026-02-12T10:00:00Z'), usedAt: null, voidedAt: null }

test('a waiting link may be taken until the moment it ends', () => {
  assert.equal(whyNotTakeLink(waiting, at), undefined)
  assert.deepEqual(whyNotTakeLink(waiting, waiting.expiresAt), { refused: 'expired-link' })
})

test('a link that is used, replaced or unknown says which', () => {
  assert.deepEqual(whyNotTakeLink({ ...waiting, usedAt: at }, at), { refused: 'used-link' })
  assert.deepEqual(whyNotTakeLink({ ...waiting, voidedAt: at }, at), { refused: 'newer-link' })
  assert.deepEqual(whyNotTakeLink(undefined, at), { refused: 'unknown-link' })
})

test('a welcome lasts a week, a forgotten passphrase an hour', () => {
  assert.equal(linkEnd('welcome', at).toISOString(), '2026-02-19T09:00:00.000Z')
  assert.equal(linkEnd('forgotten', at).toISOString(), '2026-02-12T10:00:00.000Z')
})

test('outside the demo a link never leads where the request says that it came from', () => {
  const config = { baseUrl: undefined, demo: false, host: '127.0.0.1', port: 3000 }
  const forged = { protocol: 'http', host: 'thief.example' }
  assert.equal(siteAddress(config, forged), 'http://127.0.0.1:3000')
  assert.equal(siteAddress({ ...config, baseUrl: 'https://resan.example/' }, forged), 'https://resan.example')
  assert.equal(
    siteAddress({ ...config, demo: true }, { protocol: 'http', host: 'localhost:3100' }),
    'http://localhost:3100',
  )
})
