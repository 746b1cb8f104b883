import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, weekday } from './day.ts'
import { easterDay, holidayOn } from './holiday.ts'

test('Easter is where the almanac has it', () => {
  const almanac = ['2019-04-21', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25']
  assert.deepEqual(
    almanac.map((date) => easterDay(Number(date.slice(0, 4)))),
    almanac,
  )
})
test('the holidays of 2026', () => {
  const days = Array.from({ length: 365 }, (_, index) => addDays(day('2026-01-01'), index))
  assert.deepEqual(
    days.filter((one) => holidayOn(one)).map((one) => `${one.slice(5)} ${holidayOn(one)}`),
    [
      '01-01 new-year',
      '01-06 epiphany',
      '04-03 good-friday',
      '04-05 easter-day',
      '04-06 easter-monday',
      '05-01 first-of-may',
      '05-14 ascension',
      '05-24 pentecost',
      '06-06 national-day',
      '06-19 midsummer-eve',
      '06-20 midsummer-day',
      '10-31 all-saints',
      '12-24 christmas-eve',
      '12-25 christmas-day',
      '12-26 boxing-day',
      '12-31 new-years-eve',
    ],
  )
})
test('whatever the year, Easter is a Sunday of March or April, and there are sixteen holidays or fewer where two meet', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
      const easter = easterDay(year)
      assert.equal(weekday(easter), 7)
      assert.ok(easter >= day(`${year}-03-22`) && easter <= day(`${year}-04-25`))
      const first = day(`${year}-01-01`)
      const all = Array.from({ length: 366 }, (_, index) => addDays(first, index)).filter(
        (one) => one.startsWith(String(year)) && holidayOn(one),
      )
      assert.ok(all.length >= 14 && all.length <= 16, `${year}: ${all}`)
    }),
  )
})
