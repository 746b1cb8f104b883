import { line, type Who } from './line.ts'
import type { Things } from './things.ts'

const whoPlan: readonly Who[] = ['regional-project-manager', 'regional-course-administrator']
const ofRegion = { in: 'region', ofJourney: 'travelled' } as const
const open = ({ openOccasionId }: Things) => ({ occasionId: openOccasionId })
const lists = '/occasions/:occasionId/lists'

const ofStaff = { may: [...whoPlan, 'its staff'] as readonly Who[], ...ofRegion, ids: open }
// Who took which names is kept, so that it can be told.
const withNames = { ...ofStaff, leaves: ['audit_record'] }

const printed = [
  line(`GET ${lists}`, 'the lists of an occasion', ofStaff),
  line(`GET ${lists}/participants.pdf`, 'the participants, to read', withNames),
  line(`GET ${lists}/participants.xlsx`, 'the participants, to work on', withNames),
  line(`GET ${lists}/participants.csv`, 'the participants, for other programs', withNames),
  line(`GET ${lists}/sign-in.pdf`, 'the sheet to sign', withNames),
  line(`GET ${lists}/sign-in.xlsx`, 'the sheet to sign, to work on', withNames),
  line(`GET ${lists}/sign-in.csv`, 'the sheet to sign, for other programs', withNames),
  line(`GET ${lists}/name-tags.pdf`, 'the name tags', withNames),
  line(`GET ${lists}/door-sign.pdf`, 'the signs for the door', ofStaff),
  line(`GET ${lists}/run-sheet.pdf`, 'the run sheet on paper', ofStaff),
]

const ofPlanners = { may: whoPlan, ...ofRegion, ids: open }
const one = '/occasions/:occasionId/logistics'
const anItem = ({ openOccasionId, logisticsLineId, openDayId }: Things) => {
  const key = `${openOccasionId}-${logisticsLineId}-${openDayId}`
  return { [`item-${key}`]: 0, [`amount-${key}`]: 3, act: 'ordered', reference: 'R-1' }
}
const terms = {
  ...{ what: 'Lunch', counts: 'expected', perPeople: 1, forEvery: 1, perStaff: 0, extra: 0, orderDays: 7 },
  ...{ supplier: '', onSiteOnly: 'yes' },
}
const newLine = { ...terms, kind: 'refreshments', onEach: 'day' }
const ofList = { may: whoPlan, in: 'region' as const, ids: ({ regionId }: Things) => ({ regionId }) }
const ofLine = { ...ofList, ids: (of: Things) => ({ regionId: of.regionId, lineId: of.logisticsLineId }) }

const ordered = [
  line(`GET ${one}`, 'what an occasion needs', ofPlanners),
  line(`GET ${one}/sheet.pdf`, 'what an occasion needs, on paper', ofPlanners),
  line(`GET ${one}/sheet.xlsx`, 'what an occasion needs, to work on', ofPlanners),
  line(`POST ${one}/acts`, 'an order', { ...ofPlanners, form: anItem }),
  line(`POST ${one}/acts`, 'an order for an occasion of elsewhere', {
    may: [],
    only: ['foreign'],
    ids: (_, own) => open(own),
    form: anItem,
  }),
  line(`POST ${one}/lines`, 'something for one occasion alone', { ...ofPlanners, form: () => newLine }),
  line('GET /logistics', 'all there is to order', { may: whoPlan }),
  line('POST /logistics/acts', 'an order over occasions', { may: whoPlan, ...ofRegion, form: anItem }),
  line('GET /logistics/regions/:regionId', 'what a region orders', ofList),
  line('POST /logistics/regions/:regionId/usual', 'the usual list', { ...ofList, changesNothing: true }),
  line('POST /logistics/regions/:regionId/lines', 'a line on the list', { ...ofList, form: () => newLine }),
  line('POST /logistics/regions/:regionId/lines/:lineId', 'another wording of a line', {
    ...ofLine,
    form: () => ({ ...terms, seen: 1 }),
  }),
  line('POST /logistics/regions/:regionId/lines/:lineId/removal', 'a line taken off the list', {
    ...ofLine,
    form: () => ({ seen: 1 }),
  }),
]

/** What is printed for an occasion, and what is ordered for it. */
export const listLines = [...printed, ...ordered]
