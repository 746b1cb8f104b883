import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#values'
import { readXml } from './read-xml.ts'

test('elements are read with their namespace, attributes and text', () => {
  const read = readXml(Buffer.from('<m xmlns="urn:a" xmlns:b="urn:b"><t b:x="1"> Kurs &amp; <![CDATA[mål]]> </t></m>'))
  assert.ok(!isRefusal(read))
  assert.deepEqual(read.children, [
    { name: 't', namespace: 'urn:a', attributes: { x: '1' }, children: [], text: 'Kurs & mål' },
  ])
})

test('the encodings that course makers write are read', () => {
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><t>mål</t>', 'latin1')
  const utf16 = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><t>mål</t>', 'utf16le')
  const marked = Buffer.from('\ufeff<?xml version="1.0" encoding="utf-8"?><t>mål</t>')
  for (const bytes of [latin, utf16, marked]) {
    const read = readXml(bytes)
    assert.ok(!isRefusal(read))
    assert.equal(read.text, 'mål')
  }
})

const refused: [string, string, object][] = [
  ['an outside entity', '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><t>&x;</t>', { refused: 'xml-doctype' }],
  [
    'laughter',
    `<!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]><t>&b;</t>`,
    { refused: 'xml-doctype' },
  ],
  ['an entity nobody defined', '<t>\n&x;</t>', { refused: 'xml-broken', line: 2 }],
  ['half a file', '<t><u>', { refused: 'xml-broken', line: 1 }],
  ['no XML', 'hello', { refused: 'xml-broken', line: 1 }],
  ['nothing', '', { refused: 'xml-broken', line: 1 }],
  ['a deep well', '<t>'.repeat(200), { refused: 'xml-too-large' }],
  ['a crowd', `<t>${'<u/>'.repeat(60_000)}</t>`, { refused: 'xml-too-large' }],
]
for (const [what, xml, refusal] of refused) {
  test(`${what} is refused`, () => assert.deepEqual(readXml(Buffer.from(xml)), refusal))
}
