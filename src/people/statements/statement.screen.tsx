import type { FastifyInstance } from 'fastify'
import { frameOf, page } from '#platform/web'
import { AccessibilityPage, PrivacyPage } from './statement.view.tsx'

export function accessibilityScreen(area: FastifyInstance): void {
  area.get('/', (request, reply) => page(reply, <AccessibilityPage frame={frameOf(request)} />))
}

export function privacyScreen(area: FastifyInstance): void {
  area.get('/', (request, reply) => page(reply, <PrivacyPage frame={frameOf(request)} />))
}
