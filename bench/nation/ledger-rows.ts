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

/** A posting for each seat and day that cost: the municipality owes what the region body is paid, the pot apart. */
export function ledgerLoads({ ids, ground }: Means, occasions: readonly Occasion[]): Load[] {
  const postings = occasions.flatMap((occasion) => postingsOf(occasion))
  return [
    {
      table: 'posting',
      columns: [
        ...['id', 'creditor_id', 'debtor_id', 'year', 'occurred_on', 'cause', 'matter', 'turn'],
        ...['occasion_day_id', 'booking_id', 'person_id', 'region_rule_id', 'facts', 'posted_by', 'posted_at'],
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
    const seats = bookings.filter(({ cancelledOn }) => cancelledOn === null)
    return days
      .filter(({ prices }) => prices.length > 0)
      .flatMap((day) =>
        seats.map(({ id: bookingId, by, onDay }) => {
          const id = ids.next('posting')
          const debtorId = by.unit.municipalityId
          const facts = JSON.stringify({
            prices: day.prices.map(({ component, amountOre }) => ({ component, amountOre })),
          })
          const cells = [
            ...[id, regionId, debtorId, yearOf(day.onDay), onDay, 'registered', `seat:${bookingId}:${day.id}`, 1],
            ...[day.id, bookingId, by.id, ground.rules.get(regionId) ?? null, facts, staff.managerId, at(onDay)],
          ]
          return { id, cells, creditorId: regionId, debtorId, prices: day.prices }
        }),
      )
  }

  function* lines(): Generator<Cell[]> {
    for (const { id, creditorId, debtorId, prices } of postings)
      for (const { component, amountOre } of prices) {
        yield [ids.next('posting_line'), id, 'receivable', debtorId, component, amountOre]
        const account = component === 'Utbildarpott' ? 'pot' : 'income'
        yield [ids.next('posting_line'), id, account, creditorId, component, -amountOre]
      }
  }
}
