import type { FastifyInstance } from 'fastify'
import { frameOf, page } from '#platform/web'
import { PrintedTablePage } from './printed-table.view.tsx'

export function printedTableScreen(area: FastifyInstance): void {
  area.get('/', (request, reply) => page(reply, <PrintedTablePage frame={frameOf(request)} />))
}
