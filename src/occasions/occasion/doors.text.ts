import { sentences } from '#values'

export const text = sentences(
  {
    title: 'Mer om tillfället',
    groups: { plan: 'Planen', people: 'Platserna', day: 'Kursdagen', after: 'Efteråt' },
  },
  {
    title: 'More about the occasion',
    groups: { plan: 'The plan', people: 'The seats', day: 'The course day', after: 'Afterwards' },
  },
)
