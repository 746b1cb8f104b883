import { pageQueries } from './page.ts'

export const peopleQueries = pageQueries({
  name: 'people.people-page',
  path: () => '/people',
  asker: 'bo@kalix.example',
})
