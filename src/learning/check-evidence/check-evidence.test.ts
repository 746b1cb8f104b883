import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { attempt } from '#platform/db'
import { courseBuilders } from '../../../tests/world/courses.ts'
import { world } from '../../../tests/world.ts'
import { completeItem } from '../player/complete-item.ts'
import type { FaultWord } from './check-evidence.rules.ts'
import { checkEvidenceCommand } from './check-evidence-command.screen.ts'

const it = world('country')

async function check(db = it.db): Promise<{ code: number; out: string }> {
  let out = ''
  const code = await checkEvidenceCommand(db, ['--lang', 'en'], { out: (text) => (out += text), err: () => {} })
  return { code, out }
}

test('the demo country hangs together, and so does a course completed in it', async () => {
  const { course, travels } = courseBuilders(it.db)
  const { stepId } = await it.db.selectFrom('enrolment').select('stepId').orderBy('id').executeTakeFirstOrThrow()
  const { courseId, itemIds } = await course({ days: 0, stepId })
  const personId = await it.person()
  await travels(personId, stepId)
  const actor = { personId, address: null }
  for (const itemId of itemIds) await attempt(it.db, (tx) => completeItem(tx, { personId, courseId, itemId, actor }))
  const { code, out } = await check()
  assert.equal(
    out.split('\n')[0]?.replace(/\d+/, 'N'),
    'All is well: N rows of evidence, nothing is missing and nothing contradicts itself.',
  )
  assert.equal(code, 0)
})

const silently = `set local session_replication_role = replica;`

const anItem = `(select id from evidence where kind = 'item' order by id limit 1)`
const aDay = `(select id from evidence where kind = 'day' order by id limit 1)`
const aCourse = `(select id from evidence where kind = 'course' order by id limit 1)`
const anotherCourse = `(select c.id from course c where c.id <> (select course_id from evidence where id = ${anItem}) limit 1)`
const copyOf = (id: string, given: string) => `
  insert into evidence (person_id, kind, course_id, revision_id, item_id, occasion_day_id, day_number, ordinal, rule, earned_on, recorded_at)
  select ${given} from evidence e where e.id = ${id}`

const planted: readonly (readonly [FaultWord, string])[] = [
  [
    'completion-without-parts',
    `delete from evidence where id = (select i.id from evidence i join evidence c
    on c.person_id = i.person_id and c.course_id = i.course_id and c.kind = 'course' where i.kind = 'item'
    and (select mandatory from item where id = i.item_id) limit 1)`,
  ],
  ['revision-of-another-course', `update evidence set course_id = ${anotherCourse} where id = ${anItem}`],
  [
    'item-of-another-revision',
    `update evidence set item_id = (select i.id from item i where i.revision_id <> evidence.revision_id limit 1) where id = ${anItem}`,
  ],
  ['day-of-another-course', `update evidence set day_number = 99 where id = ${aDay}`],
  [
    'day-without-attendance',
    `delete from attendance_mark where day_id = (select occasion_day_id from evidence where id = ${aDay})`,
  ],
  [
    'evidence-twice',
    `drop index a_course_is_completed_once_per_revision;\n${copyOf(aCourse, 'person_id, kind, course_id, revision_id, item_id, occasion_day_id, day_number, 1, rule, earned_on, recorded_at')}`,
  ],
  ['earned-before-published', `update evidence set earned_on = '2001-01-01' where id = ${anItem}`],
  ['recorded-before-earned', `update evidence set recorded_at = '2001-01-01' where id = ${anItem}`],
  [
    'correction-without-evidence',
    `insert into evidence_correction (evidence_id, reason, recorded_at) values (99999999, 'x', now())`,
  ],
  [
    'counts-outside-the-course',
    `insert into item_counts select a.id, b.id from item a, item b join course_revision rb on rb.id = b.revision_id
    where rb.course_id <> (select course_id from course_revision where id = a.revision_id) limit 1`,
  ],
  ['item-does-not-count-itself', `delete from item_counts where item_id = (select min(id) from item)`],
  [
    'certificate-without-evidence',
    `update certificate set person_id = (select min(id) from person) where id = (select min(id) from certificate)`,
  ],
  ['completion-without-certificate', `delete from certificate where id = (select min(id) from certificate)`],
  [
    'step-without-parts',
    `insert into step_evidence (person_id, step_id, rule, earned_on, recorded_at)
    select (select min(id) from person), (select min(id) from step), 'x', '2026-01-01', now()`,
  ],
  [
    'merged-and-not-copied',
    `insert into person_merge select (select person_id from evidence where id = ${anItem}), (select min(id) from person p
    where not exists (select from evidence e where e.person_id = p.id)), 'x', 1, now()`,
  ],
  ['copy-unlike-its-origin', `update evidence set origin_id = ${aDay} where id = ${anItem}`],
  ['evidence-lost', `delete from evidence where id = ${anItem}`],
  [
    'evidence-without-audit-record',
    `delete from audit_record where act = 'item done' and id = (select min(id) from audit_record where act = 'item done')`,
  ],
  [
    'correction-without-audit-record',
    `insert into evidence_correction (evidence_id, reason, recorded_at) values (${aDay}, 'x', now())`,
  ],
  ['trigger-missing', `alter table evidence disable trigger evidence_is_append_only`],
  ['trigger-missing', `drop trigger item_answer_is_append_only on item_answer`],
  [
    'trigger-missing',
    `create or replace function refuse_change() returns trigger language plpgsql as 'begin return old; end'`,
  ],
  ['index-missing', `drop index an_item_is_done_once`],
]

class Undone extends Error {}

/** What the check says with the fault planted; it is taken away again. */
async function checkWith(plant: string): Promise<{ code: number; out: string }> {
  let found = { code: -1, out: '' }
  const planting = it.db.transaction().execute(async (tx) => {
    await sql.raw(silently).execute(tx)
    for (const part of plant.split(';\n')) await sql.raw(part).execute(tx)
    const { gatherFaults } = await import('./gather.report.ts')
    const faults = await gatherFaults(tx)
    found = { code: faults.length === 0 ? 0 : 1, out: faults.map(({ fault }) => fault).join('\n') }
    throw new Undone()
  })
  await assert.rejects(planting, Undone)
  return found
}

for (const [fault, plant] of planted) {
  test(`found: ${fault} (${plant.trim().split(/\s+/).slice(0, 4).join(' ')})`, async () => {
    const { code, out } = await checkWith(plant)
    assert.equal(code, 1)
    assert.ok(out.split('\n').includes(fault), out)
  })
}
