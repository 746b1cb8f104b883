import { today } from '#platform'
import { termsFrom } from '../src/occasions/terms/term.rules.ts'
import { regionSlug } from './booking.ts'
import { pageQueries } from './page.ts'
import type { Country } from './stand/country.ts'

export const teamQueries = pageQueries({ name: 'occasions.team-page', path: () => '/team', asker: 'maj@kalix.example' })

export const occasionQueries = pageQueries({
  name: 'occasions.occasion-page',
  path: fullestOccasion,
  asker: 'eivor@norrbotten.example',
  most: 10,
})

export const bookingQueries = pageQueries({
  name: 'occasions.booking-page',
  path: async (country) => `${await fullestOccasion(country)}/booking`,
  asker: 'maj@kalix.example',
})

export const occasionListQueries = pageQueries({
  name: 'occasions.list-page',
  path: () => '/occasions',
  asker: 'eivor@norrbotten.example',
})

export const attendanceQueries = pageQueries({
  name: 'occasions.attendance-page',
  path: fullestDay,
  asker: 'eivor@norrbotten.example',
  most: 10,
})

export const placeQueries = pageQueries({ name: 'occasions.place-page', path: placeOfFia, asker: 'fia@kalix.example' })

export const openOccasionsQueries = pageQueries({
  name: 'occasions.open-occasions-page',
  path: () => '/open-occasions',
  asker: 'fia@kalix.example',
})

/** The turns of a region's term: as many statements for three days as for hundreds. */
export const rotaQueries = pageQueries({
  name: 'occasions.rota-page',
  path: fullestRota,
  asker: 'eivor@norrbotten.example',
  most: 18,
})

/** The term that has most days left. */
async function fullestRota({ db }: Country): Promise<string> {
  const { id } = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', regionSlug)
    .executeTakeFirstOrThrow()
  const counted = await Promise.all(
    termsFrom(today()).map(async ({ key, from, until }) => {
      const { days } = await db
        .selectFrom('occasionDay as d')
        .innerJoin('occasion as o', 'o.id', 'd.occasionId')
        .select((eb) => eb.fn.countAll<number>().as('days'))
        .where('o.regionId', '=', id)
        .where('d.onDay', '>=', from > today() ? from : today())
        .where('d.onDay', '<=', until)
        .executeTakeFirstOrThrow()
      return { key, days }
    }),
  )
  const [most] = counted.toSorted((one, other) => other.days - one.days)
  process.stderr.write(`occasions.rota-page: ${most?.days} days\n`)
  return `/rota/${id}?term=${most?.key}&wish=all`
}

async function fullestDay(country: Country): Promise<string> {
  const occasion = await fullestOccasion(country)
  const { id } = await country.db
    .selectFrom('occasionDay')
    .select('id')
    .where('occasionId', '=', Number(occasion.split('/').at(-1)))
    .orderBy('number')
    .limit(1)
    .executeTakeFirstOrThrow()
  return `${occasion}/days/${id}/attendance`
}

async function placeOfFia({ db }: Country): Promise<string> {
  const { occasionId } = await db
    .selectFrom('booking as b')
    .innerJoin('person as p', 'p.id', 'b.personId')
    .select('b.occasionId')
    .where('p.email', '=', 'fia@kalix.example')
    .where('b.cancelledAt', 'is', null)
    .orderBy('b.id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return `/occasions/${occasionId}/place`
}

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
