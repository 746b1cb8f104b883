import assert from 'node:assert/strict'
import test from 'node:test'
import { world } from '../../../tests/world.ts'

const it = world('bare')
const mostLinksAMinute = 300

// Whoever tries links gets no further than an office that opens its letters on the same minute does.
for (const place of ['trainer-meeting-answers', 'staff-answers', 'call-outs', 'offers', 'requests', 'takeovers'])
  test(`/${place}/… is asked for only so often from one address, and never shown to a search engine`, async () => {
    const stranger = it.stranger()
    for (let asked = 0; asked < mostLinksAMinute; asked += 1) {
      const { status, raw } = await stranger.get(`/${place}/${asked}`)
      assert.equal(status, 404)
      if (asked === 0) assert.match(String(raw.headers['x-robots-tag']), /noindex/)
    }
    const over = await stranger.get(`/${place}/one-more`)
    assert.equal(over.status, 429)
    assert.equal((await stranger.get('/sign-in')).status, 200)
  })
