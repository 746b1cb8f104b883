import type { FastifyInstance } from 'fastify'
import { frameOf, page } from '#platform/web'
import { PotExamplePage } from './pot-example.view.tsx'

export function potExampleScreen(area: FastifyInstance): void {
  area.get('/', (request, reply) => page(reply, <PotExamplePage frame={frameOf(request)} />))
}
