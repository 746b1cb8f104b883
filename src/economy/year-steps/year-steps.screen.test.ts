import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, zero } from '#values'
import { economyBuilders } from '../../../tests/world/economy.ts'
import { world } from '../../../tests/world.ts'

const w = world()

describe('closing a year step by step', () => {
  test('shows what is left in order, with its number and the way to it, and what is done', async () => {
    const build = economyBuilders(w.db)
    const regionId = await w.region()
    const municipalityId = await w.municipality({ regionId })
    const unitId = await w.unit({ municipalityId })
    const personId = await w.person({ unitId })
    await build.regionRule(regionId)
    const { occasionId, days } = await build.heldOccasion({
      regionId,
      days: [{ onDay: day('2025-03-12'), staff: [{ personId, role: 'trainer' }] }],
      participants: [{ personId, municipalityId, unitId }],
    })
    const eivor = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
    const at = `/economy/${regionId}/2025/steps`
    const page = await eivor.get(at)
    assert.match(page.text, /saker återstår för 2025/)
    assert.match(page.text, /Gör nu Fyll i närvaron En kursdag saknar närvaro/)
    assert.match(page.html, new RegExp(`/occasions/${occasionId}/days/${days[0]?.id}/attendance`))
    assert.match(page.text, /Avsluta kurstillfällena Ett kurstillfälle/)
    assert.match(page.text, /Klart Kursdagarna är hållna/)
    await w.db
      .insertInto('yearClosing')
      .values({ regionId, year: 2025, potOre: zero, closedBy: personId, closedAt: new Date('2026-01-10T08:00:00Z') })
      .execute()
    assert.match((await eivor.get(at)).text, /Klart .*Utbildarpotten är delad och året stängt/)
  })
  test('of a year to come, and of another region', async () => {
    const regionId = await w.region()
    const eivor = await w.as(await w.person({ roles: [{ role: 'regional-project-manager', at: regionId }] }))
    assert.match((await eivor.get(`/economy/${regionId}/2027/steps`)).text, /Året har inte börjat/)
    assert.equal((await eivor.get(`/economy/${await w.region()}/2025/steps`)).status, 404)
  })
})
