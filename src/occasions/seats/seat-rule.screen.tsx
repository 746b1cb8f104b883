import { type FieldErrors, formatDay } from '#design'
import { isLaunched, listJourneys } from '#journeys'
import { attempt } from '#platform/db'
import { field, readForm, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { readJourney } from '../regions/planned-region.screen.tsx'
import { openRegionRules, wordDatedRefusal } from '../regions/region-rules.screen.tsx'
import { readPriorities, type SeatRuleRefusal, waysToAsk } from './seat-rule.rules.ts'
import { listSeatRules } from './seat-rule.store.ts'
import { text } from './seat-rule.text.ts'
import { SeatRulesPage } from './seat-rule.view.tsx'
import { setSeatRule } from './set-seat-rule.ts'

const fields = {
  journey: field.text(10),
  from: field.day(),
  opensDays: field.whole(1, 730),
  closesDays: field.whole(1, 365),
  employeesAsk: field.choice(waysToAsk),
  requestDays: field.whole(1, 60),
  unnamedReleaseDays: field.optionalWhole(1, 365),
  offerHours: field.whole(0, 336),
  quietFrom: field.time(),
  quietUntil: field.time(),
  offersStopDays: field.whole(0, 60),
  ...{ order1: field.optionalText(20), order2: field.optionalText(20) },
  ...{ order3: field.optionalText(20), order4: field.optionalText(20) },
  detailsForgottenDays: field.whole(0, 365),
  source: field.text(300),
}

/** How a region books and offers seats. */
export const seatRuleScreen: Screen = (area, house) =>
  openRegionRules(area, house, {
    at: '/seat-rules',
    show: async (shown) => {
      const rules = await listSeatRules(house.db, shown.region.id)
      const all = await listJourneys(house.db)
      const journeys = all.filter(({ id, state }) => isLaunched(state) || rules.some((rule) => rule.journeyId === id))
      return <SeatRulesPage {...shown} rules={rules} journeys={journeys} />
    },
    set: async ({ body, regionId, lang, means }) => {
      const { typed, ...read } = readForm(body, fields)
      if (!read.ok) return { typed, errors: wordFaults(read.faults, lang) }
      const { journey, from: fromDay, order1, order2, order3, order4, ...terms } = read.values
      const journeyId = await readJourney(house.db, journey)
      if (journeyId === undefined) return { typed, errors: { journey: text[lang].refused.unknownJourney } }
      const rule = {
        ...{ ...terms, regionId, journeyId, fromDay },
        unnamedReleaseDays: terms.unnamedReleaseDays ?? null,
        priorities: readPriorities([order1, order2, order3, order4]),
      }
      const outcome = await attempt(house.db, (tx) => setSeatRule(tx, rule, means))
      if (isRefusal(outcome)) return { typed, errors: wordRuleRefusal(outcome, lang) }
      return { notice: text[lang].saved(formatDay(fromDay, lang)) }
    },
  })

function wordRuleRefusal(refusal: SeatRuleRefusal, lang: Language): FieldErrors {
  if (refusal.refused === 'closesBeforeItOpens') return { closesDays: text[lang].refused.closesBeforeItOpens }
  return wordDatedRefusal(refusal, lang)
}
