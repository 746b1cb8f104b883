import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Visitor } from '../../../tests/world/visitor.ts'
import { world } from '../../../tests/world.ts'

const w = world('country')

/** Where an amount may stand without a link, and why; a kind of page, or one column of it. */
const explainsItself: readonly { readonly page: RegExp; readonly column?: RegExp; readonly why: string }[] = [
  { page: /^\/economy\/explain\//, why: 'is the explanation: sentence, rules and rows, each row a link by its name' },
  { page: /^\/economy\/postings\/#$/, why: 'is the posting: its lines, rule and day; nothing is behind it' },
  { page: /^\/economy\/#\/#\/invoices\/#/, why: 'is the basis: each row leads by its name, and says price and rule' },
  { page: /^\/economy\/#\/#\/fixed-cost$/, column: /Exakt del/, why: 'is the reckoning of the column beside it' },
  { page: /^\/economy\/#\/#\/(fixed-cost|national-fee)$/, why: 'while it is not posted, the row is its own reckoning' },
  { page: /^\/national-fee\/#\/regions\/#$/, why: 'each row is inhabitants times the fee that the page states' },
  { page: /^\/economy\/#\/#\/pot$/, column: /Exakt del/, why: 'is the reckoning of the column beside it' },
  { page: /./, column: /Per invånare/, why: 'is the amount beside it through the inhabitants beside it' },
  { page: /^\/economy\/prices\//, why: 'is the price list: decided amounts with their day and source' },
  {
    page: /^\/occasions\/#\/days\/#\/prices$/,
    why: 'is the price of a day, part by part, beside the list it comes from',
  },
  { page: /^\/occasions\/#/, why: 'a price that opens beneath into its parts and where they come from' },
  { page: /^\/economy\/printed-table/, why: 'is a comparison of a printed table; each row has its reason beneath' },
  { page: /^\/economy\/pot-example$/, why: 'is a worked example, explained line by line' },
  { page: /^\/(economy\/#\/#|municipality)\/simulation$/, why: 'is a trial: nothing of it is owed' },
  { page: /^\/economy\/#\/#\/budget\/outcomes$/, why: 'is the rows that were entered, each with who and when' },
  { page: /^\/economy\/journeys\/#\/#\/outcomes$/, why: 'is the rows that were entered, each with who and when' },
  { page: /^\/economy\/#\/#\/budget$/, column: /^Belopp/, why: 'is the decision itself, with day and source' },
  { page: /^\/economy\/journeys\/#\/#$/, column: /^Belopp/, why: 'is the decision itself, with day and source' },
  { page: /^\/economy\/programme\/#\/(regions|journeys)\/#$/, why: 'is the explanation: kind by kind with its reason' },
  {
    page: /^\/economy\/programme\/#\/national-fee\/#$/,
    why: 'is the explanation: each municipality with its reckoning',
  },
  { page: /^\/invoices\/#$/, column: /Underlag|Moms/, why: 'opens right beneath, sum by sum' },
  { page: /^\/invoice\/[^/]+$/, why: 'is the appendix: each line and sum opens in place' },
]

const walked = /^\/(economy|municipality|national-fee|invoices|invoice|occasions|cancellation-rules|my-day|trainers)\b/
const papers = /\.(pdf|csv|xml|zip|xlsx|txt|ics)\b/
/** So many pages of each kind: a year that is closed and one that is not, a region and another. */
const most = 3

const kindOf = (url: string) =>
  url
    .replace(/[?#].*/, '')
    .replaceAll(/\/\d+(?=\/|$)/g, '/#')
    .replace(/^\/invoice\/.*/, '/invoice/key')

interface Seen {
  readonly url: string
  readonly main: string
}

/** Every kind of page of money and occasions that links lead a reader to from their own menu. */
async function walk(visitor: Visitor, starts: readonly string[]): Promise<Seen[]> {
  const queue = [...starts]
  const been = new Set<string>()
  const counts = new Map<string, number>()
  const pages: Seen[] = []
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const count = counts.get(kindOf(url)) ?? 0
    if (been.has(url) || count >= most) continue
    been.add(url)
    const { status, html, location } = await visitor.get(url)
    if (location !== undefined) queue.unshift(location)
    else counts.set(kindOf(url), count + 1)
    if (status !== 200) continue
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    if (walked.test(url)) pages.push({ url, main })
    const hrefs = [...(url === '/' ? html : main).matchAll(/href="([^"#]+)/g)].map(([, href = '']) => plainHref(href))
    queue.push(...hrefs.filter((href) => walked.test(href) && !papers.test(href)))
  }
  return pages
}

const plainHref = (href: string) => href.replaceAll('&amp;', '&')
const bare = (html: string) => html.replaceAll(/<[^>]*>/g, '').trim()

interface Figure {
  readonly column: string
  readonly amount: string
}

/** The amounts of a page that lead nowhere: not a link, not one that opens in place, and not in the sum row of its rows. */
function leadingNowhere(main: string): Figure[] {
  const rest = main
    .replaceAll(/<details class="why"[\s\S]*?<\/details>/g, '')
    .replaceAll(/<details class="details chart-table"[\s\S]*?<\/details>/g, '')
    .replaceAll(/<tfoot[\s\S]*?<\/tfoot>/g, '')
    .replaceAll(/<a [\s\S]*?<\/a>/g, '<a></a>')
  const inTables = [...rest.matchAll(/data-label="([^"]*, kr)"><div class="cell-value">([\s\S]*?)<\/div>/g)]
    .map(([, column = '', cell = '']) => ({ column, amount: bare(cell) }))
    .filter(({ amount }) => /\d/.test(amount))
  const outside = rest.replaceAll(/<table[\s\S]*?<\/table>/g, '')
  // A row of a list leads by its title.
  const items = outside.replaceAll(/<li class="rows-item[\s\S]*?<\/li>/g, (item) => (item.includes('<a>') ? '' : item))
  const alone = [...items.matchAll(/<span class="amount">([^<]+)/g)].map(([, amount = '']) => ({ column: '', amount }))
  return [...inTables, ...alone].filter(({ amount }) => !/^[-−]?0([,.]00)?(\skr)?$/.test(amount))
}

function isExcused(url: string, { column }: Figure): boolean {
  const page = kindOf(url)
  return explainsItself.some((one) => one.page.test(page) && (one.column === undefined || one.column.test(column)))
}

const readers = [
  { name: 'Eivor', email: 'eivor@norrbotten.example', starts: ['/economy', '/occasions', '/'], least: 25 },
  { name: 'Siv', email: 'siv@kalix.example', starts: ['/municipality', '/invoices', '/'], least: 10 },
  { name: 'Bo', email: 'bo@kalix.example', starts: ['/'], least: 0 },
  { name: 'Sten', email: 'sten@skr.example', starts: ['/economy/programme', '/national-fee', '/invoices'], least: 8 },
  { name: 'Gun', email: 'gun@gr.example', starts: ['/economy/programme', '/'], least: 5 },
]

describe('an amount, wherever it stands,', () => {
  for (const { name, email, starts, least } of readers) {
    test(`opens into its explanation for ${name}`, { timeout: 300_000 }, async () => {
      const visitor = await w.asDemo(email)
      const pages = await walk(visitor, starts)
      assert.ok(pages.length >= least, `${pages.length} pages`)
      const shut = pages.flatMap(({ url, main }) =>
        leadingNowhere(main)
          .filter((figure) => !isExcused(url, figure))
          .map(({ column, amount }) => `${url}: ${column} ${amount}`),
      )
      assert.deepEqual(shut, [])
      assert.deepEqual(await brokenLinks(visitor, pages), [])
    })
  }

  test('is noticed where it leads nowhere', () => {
    const cell = (inside: string) => `<td data-label="Del, kr"><div class="cell-value">${inside}</div></td>`
    const table = (inside: string) => `<table><tbody><tr>${cell(inside)}</tr></tbody></table>`
    assert.equal(leadingNowhere(table('<span class="amount">1 550</span>')).length, 1)
    assert.equal(leadingNowhere(table('1 550')).length, 1)
    assert.equal(leadingNowhere(table('<a class="amount" href="/x">1 550</a>')).length, 0)
    assert.equal(leadingNowhere('<p><span class="amount">1 550 kr</span></p>').length, 1)
    assert.equal(leadingNowhere('<details class="why"><span class="amount">1 550 kr</span></details>').length, 0)
  })
})

/** Each address that an amount leads to, once a kind of page: it answers, or it stands on the page itself. */
async function brokenLinks(visitor: Visitor, pages: readonly Seen[]): Promise<string[]> {
  const broken: string[] = []
  const counts = new Map<string, number>()
  for (const { url, main } of pages) {
    for (const [, href = ''] of main.matchAll(/<a class="amount" href="([^"]+)"/g)) {
      if (href.startsWith('#')) {
        if (!main.includes(`id="${href.slice(1)}"`)) broken.push(`${url}: ${href} is not there`)
        continue
      }
      const kind = kindOf(href)
      const count = counts.get(kind) ?? 0
      counts.set(kind, count + 1)
      if (count >= most * 3) continue
      const { status } = await visitor.get(plainHref(href))
      if (status !== 200) broken.push(`${url}: ${href} answers ${status}`)
    }
  }
  return broken
}
