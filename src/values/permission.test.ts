import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Grant, isRole, mayAnywhere, placesWith, type Right, rightsOf, roles, rolesWith } from './permission.ts'

const kalix = 1
const elderCareInKalix = 2
const norrbotten = 3
const barnOchUnga = 10
const funktionshinder = 11

function asker(...grants: Grant[]): { grants: Grant[] } {
  return { grants }
}

test('who may do what', () => {
  const table: [Right, string[]][] = [
    ['create accounts', ['team-leader', 'municipal-administrator']],
    ['see people', ['team-leader', 'municipal-administrator']],
    ['see own team', ['team-leader']],
    ['book seats', ['team-leader', 'municipal-administrator']],
    ['see municipality', ['municipal-administrator', 'head-of-social-services']],
    ['see municipality economy', ['head-of-social-services', 'regional-project-manager']],
    ['revoke certificates', ['regional-project-manager']],
    ['teach', ['trainer', 'course-leader']],
    ['mark attendance', ['course-leader', 'regional-project-manager', 'regional-course-administrator']],
    ['plan occasions', ['regional-project-manager', 'regional-course-administrator']],
    ['see occasions', ['regional-project-manager', 'regional-course-administrator']],
    ['run region economy', ['regional-project-manager']],
    ['see region economy', ['regional-project-manager', 'regional-course-administrator']],
    ['make content', ['journey-owner']],
    ['see programme', ['journey-owner', 'skr-secretariat']],
    ['settle objections', ['skr-secretariat']],
    ['run national economy', ['skr-secretariat']],
    ['write regional news', ['regional-project-manager']],
    ['write national news', ['journey-owner', 'skr-secretariat']],
    ['see platform', ['platform-provider', 'system-administrator']],
    ['run platform', ['system-administrator']],
    ['see outbox', ['system-administrator']],
    ['see audit record', ['system-administrator']],
    ['grant roles', ['municipal-administrator', 'system-administrator']],
  ]
  for (const [right, expected] of table) assert.deepEqual(rolesWith(right), expected, right)
  assert.deepEqual(new Set(roles.flatMap(rightsOf)), new Set(table.map(([right]) => right)))
})

test('a right is held where the role is, each place once', () => {
  const leader = asker(
    { role: 'team-leader', organisationId: elderCareInKalix, journeyId: null },
    { role: 'municipal-administrator', organisationId: kalix, journeyId: null },
    { role: 'team-leader', organisationId: kalix, journeyId: null },
  )
  assert.deepEqual(placesWith(leader, 'book seats'), [elderCareInKalix, kalix])
  assert.deepEqual(placesWith(leader, 'see municipality'), [kalix])
  assert.deepEqual(placesWith(leader, 'plan occasions'), [])
})

test('a role for one journey says nothing about another', () => {
  const manager = asker({ role: 'regional-project-manager', organisationId: norrbotten, journeyId: barnOchUnga })
  assert.ok(mayAnywhere(manager, 'plan occasions'))
  assert.deepEqual(placesWith(manager, 'plan occasions', barnOchUnga), [norrbotten])
  assert.deepEqual(placesWith(manager, 'plan occasions', funktionshinder), [])
})

test('an employee without a role has no right anywhere', () => {
  for (const right of roles.flatMap(rightsOf)) assert.ok(!mayAnywhere(asker(), right))
})

test('only roles are roles', () => {
  assert.ok(isRole('trainer'))
  for (const text of ['', 'Trainer', 'toString', '__proto__']) assert.ok(!isRole(text))
})
