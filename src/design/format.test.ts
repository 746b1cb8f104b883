import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, kr, ore } from '#values'
import {
  compareSwedish,
  formatAmount,
  formatCount,
  formatKr,
  formatMinutes,
  formatNumber,
  formatPercent,
  inWords,
  plural,
} from './format.ts'
import { formatDate, formatDay, formatDayShort, formatDays, formatTime } from './format-day.ts'

/** No-break spaces as plain ones, so that the examples can be read. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('money shows öre only when there are any', () => {
  assert.equal(plain(formatKr(kr(6667), 'sv')), '6 667 kr')
  assert.equal(plain(formatKr(ore(666667), 'sv')), '6 666,67 kr')
  assert.equal(plain(formatKr(ore(5), 'sv')), '0,05 kr')
  assert.equal(plain(formatKr(ore(-123456789), 'sv')), '−1 234 567,89 kr')
  assert.equal(plain(formatKr(kr(6667), 'en')), 'SEK 6,667')
})

test('a column where one row has öre shows them in every row', () => {
  assert.equal(plain(formatAmount(kr(12000), 'sv', 'always')), '12 000,00')
  assert.equal(plain(formatAmount(kr(0), 'en', 'always')), '0.00')
})

test('thousands are parted, and numbers keep only the decimals they need', () => {
  assert.equal(plain(formatCount(249572, 'sv')), '249 572')
  assert.equal(formatCount(999, 'sv'), '999')
  assert.equal(formatNumber(2.5, 'sv'), '2,5')
  assert.equal(formatNumber(-0.001, 'sv'), '0')
  assert.equal(plain(formatNumber(1234.5, 'en')), '1,234.5')
  assert.equal(plain(formatPercent(0.62, 'sv')), '62 %')
})

test('counts and minutes are said as people say them', () => {
  assert.equal(plain(plural(1, 'sv', { one: 'hållplats', many: 'hållplatser' })), '1 hållplats')
  assert.equal(plain(plural(0, 'sv', { one: 'hållplats', many: 'hållplatser' })), '0 hållplatser')
  assert.equal(plain(formatMinutes(35, 'sv')), '35 min')
  assert.equal(plain(formatMinutes(80, 'sv')), '1 tim 20 min')
  assert.equal(plain(formatMinutes(120, 'en')), '2 h')
  assert.equal(inWords(2, 'sv'), 'två')
  assert.equal(inWords(13, 'sv'), '13')
})

test('days are said with their week day', () => {
  assert.equal(plain(formatDay(day('2026-03-12'), 'sv')), 'tors 12 mars 2026')
  assert.equal(plain(formatDay(day('2026-03-12'), 'en')), 'Thu 12 March 2026')
  assert.equal(plain(formatDayShort(day('2026-05-09'), 'sv')), 'lör 9 maj')
  assert.equal(plain(formatDate(day('2026-01-01'), 'sv')), '1 januari')
})

test('a span of days says month and year once where it can', () => {
  assert.equal(plain(formatDays(day('2026-03-12'), day('2026-03-13'), 'sv')), '12–13 mars 2026')
  assert.equal(plain(formatDays(day('2026-03-30'), day('2026-04-02'), 'sv')), '30 mars – 2 april 2026')
  assert.equal(plain(formatDays(day('2026-12-30'), day('2027-01-02'), 'sv')), '30 december 2026 – 2 januari 2027')
  assert.equal(plain(formatDays(day('2026-03-12'), day('2026-03-12'), 'sv')), 'tors 12 mars 2026')
})

test('times are written with a full stop in Swedish', () => {
  assert.equal(formatTime('09:00', '16:00', 'sv'), '9.00–16.00')
  assert.equal(formatTime('08:45:00', undefined, 'en'), '8:45')
})

test('municipalities are sorted a to ö', () => {
  const sorted = ['Övertorneå', 'Ånge', 'Vindeln', 'Älvsbyn', 'Kursdag 10', 'Kursdag 2'].sort(compareSwedish)
  assert.deepEqual(sorted, ['Kursdag 2', 'Kursdag 10', 'Vindeln', 'Ånge', 'Älvsbyn', 'Övertorneå'])
})
