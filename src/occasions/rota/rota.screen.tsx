import type { FastifyRequest } from 'fastify'
import { today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, page, redirectWith, type Screen } from '#platform/web'
import { listTaughtCourses } from '#trainers'
import { type Day, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { getPlannedRegion, openRegions } from '../regions/planned-region.screen.tsx'
import { type Term, termsFrom } from '../terms/term.rules.ts'
import { applyRota } from './apply-rota.ts'
import type { Member } from './candidate.rules.ts'
import { daysChanged, readChosen } from './chosen.rules.ts'
import { listRotaDays, listRotaDaysById } from './rota.report.ts'
import { proposeRota, rotaWishes } from './rota.rules.ts'
import { text } from './rota.text.ts'
import { addressOf, type RotaAddress, RotaPage, type RotaShown } from './rota.view.tsx'
import { gatherRota } from './rota-ground.screen.ts'
import { sharesOf } from './shares.rules.ts'
import { wordNotApplied } from './word-refused.view.ts'

interface Params {
  Params: { regionId: string }
  Querystring: Readonly<Record<string, unknown>>
}

const daysOnAPage = 40

/** Who leads, trains and stands by on a region's coming days: proposed with reasons, changed, and staffed all at once. */
export const rotaScreen: Screen = (area, { db, config }) => {
  openRegions(area, db, '/rota')

  area.get<Params>('/:regionId', async (request, reply) => {
    const { names: _, ...shown } = await show(db, request)
    return page(reply, <RotaPage frame={frameOf(request)} {...shown} />)
  })

  area.post<Params>('/:regionId', async (request, reply) => {
    const region = await getPlannedRegion(db, request)
    const { lang } = frameOf(request)
    const chosen = readChosen(typedIn(request.body))
    const dayIds = [...chosen.staff.keys()]
    const bare = await listRotaDaysById(db, askerOf(request), { regionId: region.id, dayIds })
    const asked = { days: daysChanged(bare, chosen), today: today(), actor: knownActorOf(request) }
    const outcome = await attempt(db, (tx) => applyRota(tx, asked))
    if (outcome.refused.length > 0) {
      const { names, ...shown } = await show(db, request)
      const refused = wordNotApplied(outcome.refused, { days: bare, names, lang })
      // The days that could be staffed are: what is left is said on a page of its own.
      const status = outcome.days > 0 ? 200 : 409
      return page(reply, <RotaPage frame={frameOf(request)} {...{ ...shown, refused }} />, status)
    }
    const notice = outcome.days > 0 ? text[lang].applied(outcome.days, outcome.told) : text[lang].same
    return redirectWith(reply, addressOf(readAddress(region.id, request.query)), { notice, config })
  })
}

interface Shown extends RotaShown {
  readonly names: readonly Pick<Member, 'personId' | 'name'>[]
}

async function show(db: Db, request: FastifyRequest<Params>): Promise<Shown> {
  const asker = askerOf(request)
  const region = await getPlannedRegion(db, request)
  const address = readAddress(region.id, request.query)
  const terms = termsFrom(today())
  const asked = terms.find(({ key }) => key === address.term)
  const courses = await listTaughtCourses(db, asker, region.id)
  const courseId = courses.find((course) => course.courseId === address.courseId)?.courseId ?? null
  const daysOf = ({ from, until }: Term) =>
    listRotaDays(db, asker, { regionId: region.id, courseId, from: laterOf(from, today()), until })
  let term = asked ?? terms[0]
  let bare = await daysOf(term)
  for (const next of asked ? [] : terms.slice(1)) {
    if (bare.length > 0) break
    term = next
    bare = await daysOf(next)
  }
  const { days, ground } = await gatherRota(db, region.id, bare)
  const proposed = proposeRota(days, ground, address.wish)
  const pages = Math.max(1, Math.ceil(proposed.length / daysOnAPage))
  const at = Math.min(address.page, pages)
  const onPage = proposed.slice((at - 1) * daysOnAPage, at * daysOnAPage)
  const shares = sharesOf(proposed, ground.history)
  return {
    ...{ region, term, terms, courses, proposed, onPage, pages, shares, names: ground.members },
    address: { ...address, courseId, page: at, term: term.key },
  }
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other
}

function readAddress(regionId: number, query: Params['Querystring']): RotaAddress {
  const { term, course, wish, page: at } = query
  return {
    regionId,
    term: typeof term === 'string' ? term : undefined,
    courseId: parseId(typeof course === 'string' ? course : undefined) ?? null,
    wish: rotaWishes.find((one) => one === wish) ?? 'lacking',
    page: parseId(typeof at === 'string' ? at : undefined) ?? 1,
  }
}
