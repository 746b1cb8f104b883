import type { FastifyInstance } from 'fastify'
import { frameOf, page } from '#platform/web'
import { OwnFiguresPage } from './own-figures.view.tsx'

export function ownFiguresScreen(area: FastifyInstance): void {
  area.get('/', (request, reply) => page(reply, <OwnFiguresPage frame={frameOf(request)} />))
}
