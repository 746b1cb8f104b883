import { frameOf, page, type Screen } from '#platform/web'
import { listPieces, listRemovedPieces } from '../drafts/piece.store.ts'
import { DraftPage } from './draft.view.tsx'
import { listJourneyFiles } from './known-file.store.ts'
import { whatIsMissing } from './missing.rules.ts'
import { getMadeDraft } from './open-draft.screen.ts'

/** The whole draft as a list, and what is missing in it. */
export const draftScreen: Screen = (area, { db }) => {
  area.get<{ Params: { draftId: string } }>('/', async (request, reply) => {
    const draft = await getMadeDraft(db, request, request.params.draftId)
    const [pieces, removed, files] = await Promise.all([
      listPieces(db, draft.id),
      listRemovedPieces(db, draft.id),
      listJourneyFiles(db, draft.journeyId),
    ])
    const missing = whatIsMissing({ pieces, delivery: draft.delivery, files })
    return page(reply, <DraftPage frame={frameOf(request)} {...{ draft, pieces, removed, missing }} />)
  })
}
