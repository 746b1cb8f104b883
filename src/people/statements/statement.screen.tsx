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

const licence = join(import.meta.dirname, '../../../LICENSE')

export function licenceScreen(area: FastifyInstance): void {
  area.get('/', async (request, reply) => {
    const paragraphs = (await readFile(licence, 'utf8')).trim().split(/\n\s*\n/)
    return page(reply, <LicencePage frame={frameOf(request)} paragraphs={paragraphs} />)
  })
}
