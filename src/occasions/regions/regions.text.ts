import { sentences } from '#values'

export const text = sentences(
  {
    which: 'Vilken region gäller det?',
    back: 'Tillfällen',
    ruleInThePast: 'Regler ändras inte bakåt i tiden. Välj i dag eller en senare dag.',
    ruleBeforeTheLatest: (day: string) => `En regel börjar redan ${day}. Välj en senare dag.`,
  },
  {
    which: 'Which region?',
    back: 'Occasions',
    ruleInThePast: 'Rules are not changed backwards. Choose today or a later day.',
    ruleBeforeTheLatest: (day: string) => `A rule already begins on ${day}. Choose a later day.`,
  },
)
