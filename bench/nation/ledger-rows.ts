import { yearOf } from '#values'
import type { Cell, Load } from './copy.ts'
import { at } from './people-rows.ts'
import type { Occasion } from './plan-occasions.ts'
import type { Means } from './plan-people.ts'

interface Posting {
  readonly id: number
  readonly cells: readonly Cell[]
  readonly creditorId: number
  readonly debtorId: number
  readonly prices: Occasion['days'][number]['prices']
}

/**
 * A posting for each seat and day that costs, by the region's rule: when the seat is taken, or when the day was attended.
 * The municipality owes; the region body earns it, or sets it aside in its pot.
 */
export function ledgerLoads({ ids, ground }: Means, occasions: readonly Occasion[]): Load[] {
  const postings = occasions.flatMap(postingsOf)
  return [
    {
      table: 'posting',
      columns: [
        ...['id', 'creditor_id', 'debtor_id', 'year', 'occurred_on', 'cause', 'matter', 'turn'],
        ...['occasion_day_id', 'booking_id', 'person_id', 'region_rule_id', 'facts', 'posted_by', 'posted_at'],
        ...['owed_ore', 'pot_ore'],
      ],
      rows: postings.map(({ cells }) => cells),
    },
    {
      table: 'posting_line',
      columns: ['id', 'posting_id', 'account', 'organisation_id', 'component', 'amount_ore'],
      rows: lines(),
    },
  ]

  function postingsOf({ regionId, days, bookings, staff }: Occasion): Posting[] {
    const rule = ground.rules.get(regionId)
    const basis = rule?.basis ?? 'registered'
    const seats = bookings.filter(({ cancelledOn }) => cancelledOn === null)
    return days
      .filter(({ prices }) => prices.length > 0)
      .flatMap((day) =>
        seats
          .filter(({ marks }) => basis === 'registered' || marks.get(day.number) === 'attended')
          .map(({ id: bookingId, by, onDay }) => {
            const id = ids.next('posting')
            const debtorId = by.unit.municipalityId
            const matter = `seat ${bookingId} day ${day.id}`
            const facts = JSON.stringify({ form: day.form, number: day.number })
            const cells = [
              ...[id, regionId, debtorId, yearOf(day.onDay), day.onDay, basis, matter, 1],
              ...[day.id, bookingId, by.id, rule?.id ?? null, facts, staff.managerId],
              at(basis === 'registered' ? onDay : day.onDay),
              ...[sumOf(day.prices), sumOf(day.prices.filter(({ component }) => component === 'pot'))],
            ]
            return { id, cells, creditorId: regionId, debtorId, prices: day.prices }
          }),
      )
  }

  function* lines(): Generator<Cell[]> {
    for (const { id, creditorId, debtorId, prices } of postings) {
      yield [ids.next('posting_line'), id, 'receivable', debtorId, 'due', sumOf(prices)]
      for (const { component, amountOre } of prices) {
        const account = component === 'pot' ? 'pot' : 'income'
        yield [ids.next('posting_line'), id, account, creditorId, component, -amountOre]
      }
    }
  }
}

function sumOf(prices: Posting['prices']): number {
  return prices.reduce((sum, { amountOre }) => sum + amountOre, 0)
}
