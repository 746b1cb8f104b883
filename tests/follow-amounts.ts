import assert from 'node:assert/strict'
import type { Visitor } from './world/visitor.ts'

/**
 * Follows every amount of a page that leads somewhere, and finds the same amount where it leads. Gives the addresses, so that
 * the test can say that there were any.
 */
export async function followAmounts(visitor: Visitor, url: string): Promise<string[]> {
  const { html, status } = await visitor.get(url)
  assert.equal(status, 200, url)
  const found = [...html.matchAll(/<a class="amount" href="([^"]+)">([^<]+)<\/a>/g)]
  for (const [, href = '', amount = ''] of found) {
    if (href.startsWith('#')) {
      assert.ok(html.includes(`id="${href.slice(1)}"`), `${href} is not on ${url}`)
      continue
    }
    const opened = await visitor.get(href.replaceAll('&amp;', '&'))
    assert.equal(opened.status, 200, href)
    assert.ok(plain(opened.text).includes(plain(amount)), `${amount} of ${url} is not said on ${href}`)
  }
  return found.map(([, href = '']) => href)
}

/** Without öre that are none, and with one kind of space. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, ' ').replaceAll(',00', '')
}
