import type { FastifyInstance } from 'fastify'
import { frameOf, page } from '#platform/web'
import { compareRows } from './compared-row.rules.ts'
import { comparePrinted } from './comparison.rules.ts'
import { norrbotten2021 } from './norrbotten-2021.ts'
import { PrintedTablePage } from './printed-table.view.tsx'

interface Asked {
  readonly Querystring: { readonly arvidsjaur?: unknown; readonly why?: unknown }
}

/** The one printed cell that is wrong, as it should be and as it stands there. */
const arvidsjaur = { key: 'Arvidsjaur', right: 6162, printed: 6163 }

/** Norrbotten's table of 2021, which asks no database: what the letter says, and what follows from it. */
export function printedTableScreen(area: FastifyInstance): void {
  area.get<Asked>('/', (request, reply) => {
    const asked = request.query.arvidsjaur
    const chosen = asked === String(arvidsjaur.printed) ? arvidsjaur.printed : arvidsjaur.right
    const notAChoice = asked === undefined || asked === String(chosen) ? undefined : 'not a choice'
    const comparison = comparedWith(chosen)
    const view = {
      frame: frameOf(request),
      printed: norrbotten2021,
      comparison,
      corrected: comparedWith(arvidsjaur.right),
      compared: compareRows(norrbotten2021, comparison.calculated),
      cell: { ...arvidsjaur, chosen },
      why: norrbotten2021.rows.find(({ key }) => key === request.query.why)?.key,
      notAChoice,
    } as const
    return page(reply, <PrintedTablePage {...view} />, notAChoice ? 422 : 200)
  })
}

function comparedWith(inhabitants: number) {
  return comparePrinted(norrbotten2021, new Map([[arvidsjaur.key, inhabitants]]))
}
