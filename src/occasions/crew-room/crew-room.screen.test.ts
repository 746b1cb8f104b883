import assert from 'node:assert/strict'
import test from 'node:test'
import { world } from '../../../tests/world.ts'

const it = world('country')

test('a course leader meets her days, her material, her team, her assignment and what the others say', async () => {
  const page = await (await it.asDemo('karin@lulea.example')).get('/trainer-platform')
  assert.equal(page.status, 200)
  assert.match(page.text, /Handläggning med barnet i centrum, dag 1/)
  assert.match(page.html, /href="\/occasions\/\d+\/run-sheet"/)
  assert.match(page.html, /href="\/teaching\/courses\/\d+"/)
  assert.match(page.text, /Rosa, reserv, Piteå/)
  assert.match(page.text, /Ditt uppdrag som utbildare/)
  assert.match(page.text, /Stadshuset i Boden är bokat/)
})

test('a trainer without days or team is told what happens next', async () => {
  const region = await it.organisationIdOf('Norrbottens Kommuner')
  const newcomer = await it.person({ name: 'Nea', roles: [{ role: 'trainer', at: region }] })
  const page = await (await it.as(newcomer)).get('/trainer-platform')
  assert.match(page.text, /Inga kursdagar just nu/)
  assert.match(page.text, /Du är inte med i något team än/)
  assert.equal((await (await it.asDemo('fia@kalix.example')).get('/trainer-platform')).status, 403)
})
