import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { frameOf, page } from '#platform/web'
import { AccessibilityPage, LicencePage, PrivacyPage } from './statement.view.tsx'

export function accessibilityScreen(area: FastifyInstance): void {
  area.get('/', (request, reply) => page(reply, <AccessibilityPage frame={frameOf(request)} />))
}

export function privacyScreen(area: FastifyInstance): void {
  area.get('/', (request, reply) => page(reply, <PrivacyPage frame={frameOf(request)} />))
}

export async function licenceScreen(area: FastifyInstance): Promise<void> {
  const licence = await readFile(join(import.meta.dirname, '../../../LICENSE'), 'utf8')
  const paragraphs = licence.trim().split(/\n\s*\n/)
  area.get('/', (request, reply) => page(reply, <LicencePage frame={frameOf(request)} paragraphs={paragraphs} />))
}
