import { type FieldErrors, formatDate } from '#design'
import { listJourneys } from '#journeys'
import { attempt } from '#platform/db'
import { field, readForm, type Screen, wordFaults } from '#platform/web'
import { isRefusal, type Language } from '#values'
import { readJourney } from '../regions/planned-region.screen.tsx'
import { openRegionRules, wordDatedRefusal } from '../regions/region-rules.screen.tsx'
import type { LadderRefusal } from './ladder.rules.ts'
import { listLadders } from './ladder.store.ts'
import { text } from './ladder.text.ts'
import { LadderPage } from './ladder.view.tsx'
import { readRungs } from './read-ladder.screen.ts'
import { setLadder } from './set-ladder.ts'

const fields = {
  from: field.day(),
  journey: field.text(20),
  excuse: field.choice(['yes', 'no']),
  source: field.text(300),
}

/** What it costs in a region to give back a seat, day by day, and to not come. */
export const ladderScreen: Screen = (area, house) =>
  openRegionRules(area, house, {
    at: '/cancellation-rules',
    show: async (shown) => {
      const [ladders, journeys] = [await listLadders(house.db, shown.region.id), await listJourneys(house.db)]
      return <LadderPage {...shown} ladders={ladders} journeys={journeys} />
    },
    set: async ({ body, regionId, lang, means }) => {
      const { typed, ...read } = readForm(body, fields)
      const { rungs, faults } = readRungs(typed)
      const errors = { ...(read.ok ? {} : wordFaults(read.faults, lang)), ...wordRungFaults(faults, lang) }
      if (!read.ok || Object.keys(errors).length > 0) return { typed, errors }
      const { from: fromDay, journey, excuse, source } = read.values
      const journeyId = await readJourney(house.db, journey)
      if (journeyId === undefined) return { typed, errors: { journey: text[lang].unknownJourney } }
      const ladder = { regionId, journeyId, fromDay, rungs, excuseWaives: excuse === 'yes', source }
      const outcome = await attempt(house.db, (tx) => setLadder(tx, ladder, means))
      if (isRefusal(outcome)) return { typed, errors: wordLadderRefusal(outcome, lang) }
      return { notice: text[lang].saved(formatDate(fromDay, lang)) }
    },
  })

function wordRungFaults(faults: ReturnType<typeof readRungs>['faults'], lang: Language): FieldErrors {
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, text[lang].faults[fault]]))
}

function wordLadderRefusal(refusal: LadderRefusal, lang: Language): FieldErrors {
  const say = text[lang].refused
  switch (refusal.refused) {
    case 'twoRungsAtOnce':
      return { '': say.twoRungsAtOnce(refusal.daysBefore) }
    case 'cheaperLater':
      return { '': refusal.daysBefore === null ? say.noShowCheaper : say.cheaperLater(refusal.daysBefore) }
    default:
      return wordDatedRefusal(refusal, lang)
  }
}
