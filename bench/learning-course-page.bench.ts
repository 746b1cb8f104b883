import { pageCpu, pageQueries } from './page.ts'
import type { Country } from './stand/country.ts'

const page = { name: 'learning.course-page', path: coursePath, asker: 'fia@kalix.example' }

export const coursePageCpu = pageCpu({ ...page, peer: 233 })
export const coursePageQueries = pageQueries(page)

async function coursePath({ db }: Country): Promise<string> {
  const slug = 'handlaggning-med-barnet-i-centrum'
  const course = await db.selectFrom('course').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  return `/courses/${course.id}`
}
