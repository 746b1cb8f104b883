import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { world } from '../../../tests/world.ts'

const w = world('country')

const form = {
  from: '2026-09-01',
  potRule: 'points',
  leaderPoints: '1,5',
  trainerPoints: '1',
  unusedReservePoints: '0',
  chargingBasis: 'attended',
  shareUnit: 'öre',
  potScope: 'own',
  procuredLeaders: 'to-region',
  regionStaff: 'outside',
  withoutPoints: 'carried',
  largeShare: 'carried',
  potReceiver: 'municipality',
  decidedOn: '2026-01-20',
  source: 'Socialchefsnätverket § 4',
}
const norrbotten = async () => `/economy/rules/${await w.organisationIdOf('Norrbottens Kommuner')}`

describe('how a region reckons', () => {
  test('Norrbotten: every day alike; GR: a leader 1.5', async () => {
    const eivor = await (await w.asDemo('eivor@norrbotten.example')).get(await norrbotten())
    assert.match(eivor.text, /Varje utbildad dag räknas lika/)
    assert.match(eivor.text, /En plats debiteras när den bokas/)
    const gr = await w.organisationIdOf('Göteborgsregionen (GR)')
    const hedda = await (await w.asDemo('hedda@gr.example')).get(`/economy/rules/${gr}`)
    assert.match(hedda.text, /Kursledare får 1,5 poäng för varje dag/)
    assert.match(hedda.text, /för de dagar deltagaren var där/)
  })
  test('a new rule is in force from its day, with who decided; the old one until then', async () => {
    const eivor = await w.asDemo('eivor@norrbotten.example')
    const after = await eivor.postAndFollow(await norrbotten(), form)
    assert.match(after.text, /Regeln gäller från 1\sseptember 2026/)
    assert.match(after.text, /Gäller nu .*Varje utbildad dag räknas lika/)
    assert.match(after.text, /Gäller från 1\sseptember 2026 .*1,5 poäng/)
    assert.match(after.text, /Bara egna kursdagar: dagar som regionen håller själv, utan upphandlad kursledare/)
    assert.match(after.text, /Potten flyttas till nästa års pott/)
    assert.match(after.text, /20\sjanuari 2026, Socialchefsnätverket § 4 \(införd av Eivor\)/)
  })
  test('is refused backwards and without what it needs, and keeps what was typed', async () => {
    const eivor = await w.asDemo('eivor@norrbotten.example')
    const past = await eivor.post(await norrbotten(), { ...form, from: '2025-12-31' })
    assert.equal(past.status, 422)
    assert.match(past.text, /Regler ändras inte bakåt i tiden/)
    const odd = await eivor.post(await norrbotten(), { ...form, from: '2027-01-01', leaderPoints: 'många' })
    assert.equal(odd.status, 422)
    assert.match(odd.text, /Skriv poäng som ett tal/)
    assert.match(odd.html, /value="många"/)
    const empty = await eivor.post(await norrbotten(), {})
    assert.equal(empty.status, 422)
  })
  test('is the project manager’s to change, in the own region', async () => {
    assert.equal((await (await w.asDemo('nils@norrbotten.example')).post(await norrbotten(), form)).status, 403)
    assert.equal((await (await w.asDemo('hedda@gr.example')).post(await norrbotten(), form)).status, 404)
  })
})
