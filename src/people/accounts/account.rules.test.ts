import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '#values'
import { accountMunicipalities, mustSearch, placesOfPeople, whyNotEnrol, workplaceOf } from './account.rules.ts'

const bound = (kind: 'service' | 'personal-data', until: string | null = null) => ({
  kind,
  from: day('2022-06-01'),
  until: until === null ? null : day(until),
})
const kalix = { id: 1, name: 'Kalix', isWhole: true, agreements: [bound('service'), bound('personal-data')] }
const overtornea = {
  id: 2,
  name: 'Övertorneå',
  isWhole: true,
  agreements: [bound('service'), bound('personal-data', '2026-06-30')],
}
const family = { id: 11, name: 'Barn och familj', parentId: 1 }
const inKalix = { units: [family], municipalities: [kalix] }

test('accounts are made where both agreements are in force that day', () => {
  const both = [kalix, overtornea]
  assert.deepEqual(accountMunicipalities(both, day('2026-06-30')), { open: both, refusals: [] })
  const after = accountMunicipalities(both, day('2026-07-01'))
  assert.deepEqual(after.open, [kalix])
  assert.deepEqual(after.refusals, [
    {
      refused: 'agreement-not-in-force',
      agreement: 'personal-data',
      standing: { state: 'ended', ended: '2026-06-30' },
      municipalityName: 'Övertorneå',
    },
  ])
})

test('a workplace is a unit, the municipality itself, or a new unit in it', () => {
  assert.deepEqual(workplaceOf({ organisationId: 11, newUnit: '' }, inKalix), {
    municipality: kalix,
    organisationId: 11,
    newUnit: '',
  })
  assert.deepEqual(workplaceOf({ organisationId: 1, newUnit: '' }, inKalix), {
    municipality: kalix,
    organisationId: 1,
    newUnit: '',
  })
  assert.deepEqual(workplaceOf({ organisationId: undefined, newUnit: 'Mottagning' }, inKalix), {
    municipality: kalix,
    organisationId: 1,
    newUnit: 'Mottagning',
  })
})

test('a workplace that says nothing, or two things, or is another municipality’s, is refused', () => {
  const refused = (organisationId: number | undefined, newUnit: string, places = inKalix) => {
    const answer = workplaceOf({ organisationId, newUnit }, places)
    return 'refused' in answer ? answer.refused : undefined
  }
  assert.equal(refused(undefined, ''), 'no-workplace')
  assert.equal(refused(11, 'Mottagning'), 'two-workplaces')
  assert.equal(refused(2, ''), 'not-your-workplace')
  assert.equal(refused(99, 'Mottagning'), 'not-your-workplace')
  assert.equal(
    refused(undefined, 'Mottagning', { ...inKalix, municipalities: [kalix, overtornea] }),
    'which-municipality',
  )
})

test('whoever reaches one unit only makes accounts in it, and no units', () => {
  const unitOnly = { units: [family], municipalities: [{ ...kalix, isWhole: false }] }
  assert.ok(!('refused' in workplaceOf({ organisationId: 11, newUnit: '' }, unitOnly)))
  for (const choice of [
    { organisationId: 1, newUnit: '' },
    { organisationId: undefined, newUnit: 'Mottagning' },
  ])
    assert.deepEqual(workplaceOf(choice, unitOnly), { refused: 'not-your-workplace' })
})

test('one step is travelled on one track', () => {
  assert.equal(whyNotEnrol([{ stepId: 1 }, { stepId: 2 }]), undefined)
  assert.equal(whyNotEnrol([{ stepId: 1 }, { stepId: 1 }])?.refused, 'two-tracks-of-a-step')
})

test('whoever only gives roles must search', () => {
  const system = { grants: [{ role: 'system-administrator', organisationId: 9, journeyId: null }] } as const
  const administrator = { grants: [{ role: 'municipal-administrator', organisationId: 1, journeyId: null }] } as const
  assert.deepEqual([mustSearch(system), mustSearch(administrator)], [true, false])
  assert.deepEqual([placesOfPeople(system), placesOfPeople(administrator)], [[9], [1]])
})
