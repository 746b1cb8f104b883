import { regionSlug } from './booking.ts'
import { pageQueries } from './page.ts'
import type { Country } from './stand/country.ts'

export const teamQueries = pageQueries({ name: 'occasions.team-page', path: () => '/team', asker: 'maj@kalix.example' })

export const occasionQueries = pageQueries({
  name: 'occasions.occasion-page',
  path: fullestOccasion,
  asker: 'eivor@norrbotten.example',
})

export const occasionListQueries = pageQueries({
  name: 'occasions.list-page',
  path: () => '/occasions',
  asker: 'eivor@norrbotten.example',
})

/** Where most are booked. */
export async function fullestOccasion({ db }: Country): Promise<string> {
  const { id } = await db
    .selectFrom('occasion as o')
    .innerJoin('organisation as r', 'r.id', 'o.regionId')
    .select('o.id')
    .where('r.slug', '=', regionSlug)
    .orderBy('o.seatsTaken', 'desc')
    .orderBy('o.id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return `/occasions/${id}`
}
