import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { courseBuilders } from '../../../tests/world/courses.ts'
import { manifestOf, packageOf } from '../../../tests/world/scorm.ts'
import { rawZip, zipOf } from '../../../tests/world/zip.ts'
import { world } from '../../../tests/world.ts'

const w = world('country')
const at = '/workshop/journeys/barn-och-unga/packages'
const gun = () => w.asDemo('gun@gr.example')
const kept = () =>
  globSync('**/*', { cwd: join(w.house.config.dataDir, 'files'), withFileTypes: true }).filter((file) => file.isFile())
    .length

test('a package is received, unpacked and listed, and its files are what they were', async () => {
  const visitor = await gun()
  const bytes = packageOf(
    '2004 4th Edition',
    [
      { title: 'Att möta barn', href: 'ett/index.html' },
      { title: 'Prov', href: 'prov.html' },
    ],
    { 'bild/åäö.txt': 'hållplats' },
  )
  const answer = await visitor.upload(`${at}/new`, { name: 'Barnkurs.zip', bytes })
  assert.equal(answer.status, 303)
  const page = await visitor.get(at)
  assert.match(page.text, /Paketet ”Ett paket” är uppladdat/)
  assert.match(page.text, /SCORM 2004 · 2 delar/)
  const file = await w.db
    .selectFrom('contentFile')
    .selectAll()
    .where('name', '=', 'Barnkurs.zip')
    .executeTakeFirstOrThrow()
  assert.equal(file.kind, 'package')
  const stored = await w.db
    .selectFrom('packageFile')
    .selectAll()
    .where('path', '=', 'bild/åäö.txt')
    .executeTakeFirstOrThrow()
  assert.equal(await text(await w.house.files.read(`packages/${file.key}/${stored.number}`)), 'hållplats')

  const before = kept()
  const again = await visitor.upload(`${at}/new`, { name: 'Annat namn.zip', bytes })
  assert.equal(again.status, 422)
  assert.match(again.text, /finns redan i resan/)
  assert.equal(kept(), before)
})

const unit = { title: 'T', href: 'a.html' }
const hostile: [string, Buffer, RegExp][] = [
  ['a text', Buffer.from('hej'), /inget helt zip-arkiv/],
  ['nothing', Buffer.alloc(0), /Filen är tom/],
  [
    'a path out',
    rawZip([
      { name: 'imsmanifest.xml', content: manifestOf('1.2', [unit]) },
      { name: '../../a.html', content: 'x' },
    ]),
    /kan leda ut ur arkivet/,
  ],
  ['a link', rawZip([{ name: 'a.html', content: '/etc/passwd', mode: 0o120777 }]), /är en länk/],
  [
    'a bomb',
    zipOf({ 'imsmanifest.xml': manifestOf('1.2', [unit]), 'a.html': Buffer.alloc(30_000_000) }),
    /växer orimligt/,
  ],
  ['a program', packageOf('1.2', [unit], { 'setup.exe': 'MZ' }), /av ett slag som inte får vara med/],
  ['a script for a server', packageOf('1.2', [unit], { 'shell.php': '<?php' }), /av ett slag som inte får vara med/],
  ['an archive within', packageOf('1.2', [unit], { 'more.zip': zipOf({ 'a.html': 'x' }) }), /ett arkiv i arkivet/],
  [
    'an outside entity',
    zipOf({
      'a.html': 'x',
      'imsmanifest.xml': '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><manifest>&x;</manifest>',
    }),
    /DOCTYPE/,
  ],
  ['no manifest', zipOf({ 'a.html': 'x' }), /ingen imsmanifest.xml/],
  [
    'a manifest in a folder',
    zipOf({ 'kurs/imsmanifest.xml': manifestOf('1.2', [unit]), 'kurs/a.html': 'x' }),
    /ligger i mappen kurs/,
  ],
  ['a manifest of something else', zipOf({ 'imsmanifest.xml': manifestOf('1.1.0', [unit]), 'a.html': 'x' }), /”1.1.0”/],
  ['a first page that is missing', zipOf({ 'imsmanifest.xml': manifestOf('1.2', [unit]) }), /ska börja med a.html/],
]
for (const [what, bytes, reason] of hostile) {
  test(`${what} is refused with the reason, and leaves nothing behind`, async () => {
    const visitor = await gun()
    const before = [kept(), await countFiles()]
    const answer = await visitor.upload(`${at}/new`, { name: 'p.zip', bytes })
    assert.equal(answer.status, 422)
    assert.match(answer.text, reason)
    assert.deepEqual([kept(), await countFiles()], before)
  })
}

test('a form without a file asks for one', async () => {
  const answer = await (await gun()).post(`${at}/new`)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Välj en fil/)
})

test('whoever makes another journey, or none, uploads nothing here', async () => {
  const file = { name: 'p.zip', bytes: packageOf('1.2', [unit], { 'own.txt': 'own' }) }
  const maker = await w.person({
    roles: [
      { role: 'journey-owner', at: await w.region(), journeyId: (await courseBuilders(w.db).course()).journeyId },
    ],
  })
  for (const visitor of [await w.as(maker), await w.asDemo('fia@kalix.example')]) {
    const before = kept()
    assert.equal((await visitor.upload(`${at}/new`, file)).status, 403)
    assert.equal(kept(), before)
  }
})

async function countFiles(): Promise<number> {
  const { count } = await w.db
    .selectFrom('contentFile')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
