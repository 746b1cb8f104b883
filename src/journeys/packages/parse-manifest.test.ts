import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXml } from '#platform'
import { isRefusal } from '#values'
import { manifestOf } from '../../../tests/world/scorm.ts'
import { parseManifest } from './parse-manifest.ts'

const parse = (xml: string, ...paths: string[]) => {
  const root = readXml(Buffer.from(xml))
  assert.ok(!isRefusal(root))
  return parseManifest(root, new Set(['imsmanifest.xml', ...paths]))
}

test('a manifest of 1.2 names its units in order, with what each is told when it starts', () => {
  const xml = manifestOf('1.2', [
    { title: 'Barnets rätt', href: 'ett/start.html?lang=sv', mastery: 80, launchData: 'a=1' },
    { title: 'Fakta', href: 'fakta.html', isAsset: true },
  ])
  assert.deepEqual(parse(xml, 'ett/start.html', 'fakta.html'), {
    kind: 'scorm-1.2',
    edition: '1.2',
    title: 'Ett paket',
    units: [
      {
        ...{ identifier: 'item-0', title: 'Barnets rätt', path: 'ett/start.html', parameters: '?lang=sv' },
        reports: true,
        launchData: { 'cmi.launch_data': 'a=1', 'cmi.student_data.mastery_score': '80' },
      },
      {
        ...{ identifier: 'item-1', title: 'Fakta', path: 'fakta.html', parameters: '' },
        reports: false,
        launchData: {},
      },
    ],
  })
})

test('a manifest of 2004 gives its passing score from the sequencing', () => {
  for (const edition of ['2004 3rd Edition', '2004 4th Edition', 'CAM 1.3']) {
    const read = parse(manifestOf(edition, [{ title: 'Prov', href: 'p.html', mastery: 70 }]), 'p.html')
    assert.ok(!isRefusal(read))
    assert.deepEqual([read.kind, read.edition], ['scorm-2004', edition])
    assert.deepEqual(read.units[0]?.launchData, { 'cmi.scaled_passing_score': '0.7' })
  }
})

test('items in folders are units too, and a hidden one is none', () => {
  const xml = `<manifest xmlns="i"><metadata><schemaversion>1.2</schemaversion></metadata>
    <organizations default="b"><organization identifier="a"/><organization identifier="b"><title>K</title>
      <item identifier="1"><title>Del</title>
        <item identifier="2" identifierref="r" parameters="?x=1#y"><title>Ett</title></item>
        <item identifier="3" identifierref="r" isvisible="false"><title>Dolt</title></item></item>
    </organization></organizations>
    <resources xml:base="kurs/"><resource identifier="r" xml:base="del%201/" href="a.html?q=2" scormtype="sco"/></resources></manifest>`
  const read = parse(xml, 'kurs/del 1/a.html')
  assert.ok(!isRefusal(read))
  assert.deepEqual(
    read.units.map(({ title, path, parameters }) => [title, path, parameters]),
    [['Ett', 'kurs/del 1/a.html', '?q=2&x=1#y']],
  )
})

test('a file named in other capitals than it has is found', () => {
  const read = parse(manifestOf('1.2', [{ title: 'T', href: 'Start.HTML' }]), 'start.html')
  assert.ok(!isRefusal(read))
  assert.equal(read.units[0]?.path, 'start.html')
})

const refused: [string, string, object][] = [
  ['another version', manifestOf('1.1', []), { refused: 'unknown-edition', said: '1.1' }],
  ['a cartridge', manifestOf('1.3.0', []), { refused: 'unknown-edition', said: '1.3.0' }],
  ['no unit', manifestOf('1.2', []), { refused: 'nothing-to-start' }],
  [
    'a unit whose file is not there',
    manifestOf('1.2', [{ title: 'T', href: 'x.html' }]),
    { refused: 'start-missing', path: 'x.html' },
  ],
  [
    'a unit out of the package',
    manifestOf('1.2', [{ title: 'T', href: '../../etc/passwd' }]),
    { refused: 'start-missing', path: '../../etc/passwd' },
  ],
  [
    'a unit on another site',
    manifestOf('1.2', [{ title: 'T', href: 'https://example.com/a.html' }]),
    { refused: 'start-outside', href: 'https://example.com/a.html' },
  ],
  [
    'a unit that is a script',
    manifestOf('1.2', [{ title: 'T', href: 'javascript:alert(1)' }]),
    { refused: 'start-outside', href: 'javascript:alert(1)' },
  ],
]
for (const [what, xml, refusal] of refused) {
  test(`${what} is refused`, () => assert.deepEqual(parse(xml), refusal))
}
