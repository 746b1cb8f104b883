import type { FastifyInstance } from 'fastify'
import { askerOf, frameOf, type House, page } from '#platform/web'
import { Missing, parseId } from '#values'
import { getSeenPosting } from './posting.report.ts'
import { PostingPage } from './posting.view.tsx'

export function postingScreen(area: FastifyInstance, { db }: House): void {
  area.get<{ Params: { postingId: string } }>('/:postingId', async (request, reply) => {
    const postingId = parseId(request.params.postingId)
    if (postingId === undefined) throw new Missing('posting')
    const posting = await getSeenPosting(db, askerOf(request), postingId)
    return page(reply, <PostingPage frame={frameOf(request)} posting={posting} />)
  })
}
