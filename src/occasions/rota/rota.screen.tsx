import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dayAt, today } from '#platform'
import { attempt, type Db } from '#platform/db'
import { askerOf, frameOf, type House, page, redirectWith, type Screen } from '#platform/web'
import { listTaughtCourses } from '#trainers'
import { type Day, isRefusal, parseId } from '#values'
import { knownActorOf } from '../occasion/known-actor.screen.ts'
import { typedIn } from '../occasion/typed-in.screen.ts'
import { getPlannedRegion, openRegions } from '../regions/planned-region.screen.tsx'
import { beginRotaRun } from '../rota-runs/begin-rota-run.ts'
import { findLatestRotaRun } from '../rota-runs/rota-run.store.ts'
import { text as runWords } from '../rota-runs/rota-run.text.ts'
import { type Term, termsFrom } from '../terms/term.rules.ts'
import { applyRota } from './apply-rota.ts'
import type { Member } from './candidate.rules.ts'
import { type Chosen, chosenIn, daysChanged, readChosen, withChosen } from './chosen.rules.ts'
import { listRotaDays, listRotaDaysById } from './rota.report.ts'
import { type ProposedDay, proposeRota, rotaWishes } from './rota.rules.ts'
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
    const typed = typedIn(request.body)
    const chosen = readChosen(typed)
    if (typed.all === 'yes') return staffAll(db, { request, reply, chosen, seen: String(typed.seen ?? ''), config })
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

interface All {
  readonly request: FastifyRequest<Params>
  readonly reply: FastifyReply
  readonly chosen: Chosen
  /** What the form was shown with. */
  readonly seen: string
  readonly config: House['config']
}

/** Every day of the period as it was shown, with what was chosen on the page; refused when the proposal is another by now. */
async function staffAll(db: Db, { request, reply, chosen, seen, config }: All): Promise<FastifyReply> {
  const frame = frameOf(request)
  const say = text[frame.lang]
  const { names: _, ...shown } = await show(db, request)
  const { region, term, proposed, address } = shown
  if (seen !== shown.seen)
    return page(reply, <RotaPage frame={frame} {...{ ...shown, refused: [say.changedSince] }} />, 409)
  const days = daysChanged(
    proposed.map(({ day }) => day),
    withChosen(chosenIn(proposed), chosen),
  )
  if (days.length === 0) return redirectWith(reply, addressOf(address), { notice: say.same, config })
  const asked = { regionId: region.id, term, days, actor: knownActorOf(request) }
  const outcome = await attempt(db, (tx) => beginRotaRun(tx, asked))
  const href = `/rota/${region.id}/runs/${outcome.runId}`
  return isRefusal(outcome)
    ? redirectWith(reply, href, { notice: runWords[frame.lang].already, outcome, config })
    : reply.redirect(href, 303)
}

/** Short for all that is proposed, so that nothing else is staffed than what was seen. */
function markOf(proposed: readonly ProposedDay[]): string {
  const { staff } = chosenIn(proposed)
  const all = proposed.map(({ day: { dayId, version } }) => [dayId, version, staff.get(dayId)])
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 22)
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
  const latestRun = await findLatestRotaRun(db, region.id)
  return {
    ...{ region, term, terms, courses, proposed, onPage, pages, shares, names: ground.members },
    ...{ seen: markOf(proposed), latestRun: latestRun && { ...latestRun, onDay: dayAt(latestRun.askedAt) } },
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
