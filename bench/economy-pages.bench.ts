import { today } from '#platform'
import { yearOf } from '#values'
import { regionSlug } from './booking.ts'
import { pageQueries } from './page.ts'
import type { Country } from './stand/country.ts'

export const municipalityQueries = pageQueries({
  name: 'economy.municipality-page',
  path: () => '/municipality',
  asker: 'siv@kalix.example',
})

export const yearQueries = pageQueries({ name: 'economy.year-page', path: thisYear, asker: 'eivor@norrbotten.example' })

async function thisYear({ db }: Country): Promise<string> {
  const region = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', regionSlug)
    .executeTakeFirstOrThrow()
  return `/economy/${region.id}/${yearOf(today())}`
}
