import { sentences } from '#values'

export const text = sentences(
  {
    all: 'hela året',
    none: 'inte medlem',
    months: (part: number) => `${part} av 12 månader`,
    days: (part: number, of: number) => `${part} av ${of} dagar`,
  },
  {
    all: 'all year',
    none: 'not a member',
    months: (part: number) => `${part} of 12 months`,
    days: (part: number, of: number) => `${part} of ${of} days`,
  },
)
