import { today } from '#platform'
import type { Db } from '#platform/db'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, mayAnywhere, parseId } from '#values'
import { OwnWorkloadPage } from './own.view.tsx'
import {
  getStaffingFigures,
  listContributions,
  listMonths,
  listOwnYears,
  listWorkloadPlaces,
  type WorkloadPlace,
} from './workload.report.ts'
import { shownFigures, yearsTo } from './workload.rules.ts'
import { ChoosePlacePage, MunicipalityWorkloadPage, RegionWorkloadPage } from './workload.view.tsx'

interface Params {
  Params: { placeId: string }
  Querystring: { year?: unknown }
}

/** What municipalities give with their trainers: a region of all of its, a municipality of itself. */
export const workloadScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const places = await listWorkloadPlaces(db, askerOf(request))
    const [only] = places
    if (only !== undefined && places.length === 1) return reply.redirect(`/workload/${only.id}`, 303)
    return page(reply, <ChoosePlacePage frame={frameOf(request)} places={places} />)
  })

  area.get<Params>('/:placeId', async (request, reply) => {
    const places = await listWorkloadPlaces(db, askerOf(request))
    const place = places.find(({ id }) => id === parseId(request.params.placeId))
    if (place === undefined) throw new Missing('place')
    const frame = frameOf(request)
    const thisYear = Number(today().slice(0, 4))
    const years = yearsTo(thisYear)
    const year = years.find((one) => String(one) === request.query.year) ?? thisYear
    const shown = { frame, place, year, years, ...(await showWorkload(db, { place, year })) }
    const { figures, ...own } = shown
    const isPlanner = mayAnywhere(askerOf(request), 'plan occasions')
    if (place.kind === 'municipality') return page(reply, <MunicipalityWorkloadPage {...own} />)
    return page(reply, <RegionWorkloadPage {...own} {...{ figures, isPlanner }} />)
  })
}

async function showWorkload(db: Db, { place, year }: { place: WorkloadPlace; year: number }) {
  const { regionId, kind, id } = place
  const asked = { regionId, year, today: today(), ...(kind === 'municipality' ? { municipalityId: id } : {}) }
  const [rows, months, figures] = await Promise.all([
    listContributions(db, asked),
    listMonths(db, asked),
    kind === 'region-body' ? getStaffingFigures(db, asked) : undefined,
  ])
  return { rows, months, figures: figures && shownFigures(figures) }
}

/** How much one has taught oneself; nobody else's days are here. */
export const ownWorkloadScreen: Screen = (area, { db }) => {
  area.get('/', async (request, reply) => {
    const { personId } = askerOf(request)
    const years = await listOwnYears(db, { personId, today: today() })
    return page(reply, <OwnWorkloadPage frame={frameOf(request)} years={years} />)
  })
}
