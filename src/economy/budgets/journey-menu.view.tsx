import { Quiet, SubMenu } from '#design'
import type { Language } from '#values'
import { text } from './budget.text.ts'
import type { BudgetScope } from './scope.rules.ts'

/** All that the region does, or one journey of it. */
export function JourneyMenu({ lang, scope }: { lang: Language; scope: BudgetScope }) {
  const say = text[lang]
  const { journeys, href, journeyId } = scope
  const chosen = journeys.find(({ id }) => id === journeyId)
  if (journeys.length === 0) return null
  return (
    <>
      <SubMenu
        label={say.journeys}
        items={[
          { href, label: say.allJourneys, current: journeyId === null },
          ...journeys.map(({ id, name }) => ({
            href: `${href}?journey=${id}`,
            label: name,
            current: id === journeyId,
          })),
        ]}
      />
      {chosen && <Quiet>{say.ofJourney(chosen.name)}</Quiet>}
    </>
  )
}
