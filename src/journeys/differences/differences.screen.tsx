import type { Db } from '#platform/db'
import { askerOf, frameOf, page, type Screen } from '#platform/web'
import { Missing, parseId } from '#values'
import { getRevisionContent } from '../content/read-content.store.ts'
import type { RevisionContent } from '../content/revision.rules.ts'
import { findOpenDraft } from '../drafts/draft.store.ts'
import { assemble } from '../drafts/piece.rules.ts'
import { listPieces } from '../drafts/piece.store.ts'
import { getRevision, listRevisions } from '../revisions/revision.store.ts'
import { getMadeCourse } from '../workshop/making.screen.ts'
import { compareRevisions } from './compare-revisions.ts'
import { DifferencesPage, type Side } from './differences.view.tsx'

interface Asked {
  Params: { courseId: string }
  Querystring: { from?: string; to?: string }
}

/** What differs between two revisions, or between what is published and the draft. */
export const differencesScreen: Screen = (area, { db }) => {
  area.get<Asked>('/', async (request, reply) => {
    const course = await getMadeCourse(db, askerOf(request), request.params.courseId)
    const revisions = await listRevisions(db, course.id)
    const draft = await findOpenDraft(db, course.id)
    const sides: Side[] = [...revisions.map(({ number }) => number).reverse(), ...(draft ? ['draft' as const] : [])]
    const to = readSide(request.query.to, sides) ?? (sides.length > 1 ? sides.at(-1) : undefined)
    const from = readSide(request.query.from, sides) ?? (to === undefined ? undefined : sides.at(-2))
    const side = (of: Side) => readContent(db, { courseId: course.id, draftId: draft?.id, of })
    const differences = from === undefined || to === undefined ? [] : compareRevisions(await side(from), await side(to))
    return page(reply, <DifferencesPage frame={frameOf(request)} {...{ course, sides, from, to, differences }} />)
  })
}

/** One of the sides there are; Missing when it is asked for and not there. */
function readSide(asked: string | undefined, sides: readonly Side[]): Side | undefined {
  if (asked === undefined) return undefined
  const side = asked === 'draft' ? 'draft' : parseId(asked)
  if (side === undefined || !sides.includes(side)) throw new Missing(`revision ${asked}`)
  return side
}

async function readContent(
  db: Db,
  { courseId, draftId, of }: { courseId: number; draftId: number | undefined; of: Side },
): Promise<RevisionContent> {
  if (of === 'draft') return assemble(await listPieces(db, draftId ?? 0))
  return getRevisionContent(db, (await getRevision(db, { courseId, number: of })).id)
}
