import type { Bench } from './bench.ts'
import { atMost } from './figure.ts'
import { type Page, pageQueries, pageRatio } from './page.ts'

const desk: Page = { name: 'occasions.desk', path: () => '/desk', asker: 'eivor@norrbotten.example', amid: 'busy' }

const [occasions, bookings] = ['occasions.desk-occasions', 'occasions.desk-bookings']

/** That the region is as large as is said: 2 000 occasions and 50 000 bookings. */
const size: Bench = {
  names: [occasions, bookings],
  async run(stand) {
    const { db } = await stand.busy()
    const count = async (table: 'occasion' | 'booking') => {
      const { rows } = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow()
      return rows
    }
    return [
      atMost(occasions, { value: 2000, limit: await count('occasion'), unit: 'occasions' }),
      atMost(bookings, { value: 50_000, limit: await count('booking'), unit: 'bookings' }),
    ]
  },
}

/** The region's desk over 2 000 occasions and 50 000 bookings: as any page. */
export const deskPages: readonly Bench[] = [size, pageRatio(desk), pageQueries(desk)]
