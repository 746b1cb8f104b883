/** What someone may type, or a program send: a word for it, and itself as it stands in an address or a posted form. */
export type Hostile = readonly [what: string, encoded: string]

const plain = (what: string, text: string): Hostile => [what, encodeURIComponent(text)]
const markup = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`

/** In the place of an id, a slug or a code in an address. */
export const hostileIds: readonly Hostile[] = [
  ['one that there is not', '999999'],
  ['zero', '0'],
  ['less than zero', '-1'],
  ['a half', '1.5'],
  ['one more than the database counts to', '2147483648'],
  ['far more', '99999999999999999999'],
  ['a number with an exponent', '1e9'],
  ['a number with a sign', '+1'],
  ['a word', 'text'],
  ['another table’s word', '__proto__'],
  ['a zero byte', '%00'],
  ['a zero byte in a number', '1%00'],
  ['half a character', '%FF'],
  ['a lone surrogate', '%ED%A0%80'],
  ['no percent encoding', '%zz'],
  ['a way up', '..%2f..%2fetc%2fpasswd'],
  ['a question to the database', encodeURIComponent("1' or '1'='1")],
  ['a train', encodeURIComponent('🚆')],
  ['markup', encodeURIComponent(markup)],
  ['something long', 'a'.repeat(199)],
  ['something too long', 'a'.repeat(3000)],
]

/** In the place of a value after the question mark, or in a field. */
export const hostileValues: readonly Hostile[] = [
  ['nothing', ''],
  plain('spaces', '   '),
  plain('a word', 'text'),
  plain('zero', '0'),
  plain('less than zero', '-1'),
  plain('a half', '1,5'),
  plain('a number with an exponent', '1e9'),
  plain('one more than the database counts to', '2147483648'),
  plain('more than the database counts to at all', '99999999999999999999'),
  plain('no number', 'NaN'),
  plain('a day that does not exist', '2026-02-30'),
  plain('a day far away', '9999-12-31'),
  plain('a day before all others', '0001-01-01'),
  plain('a time that does not exist', '25:61'),
  plain('someone’s id', '00000000-0000-0000-0000-000000000000'),
  plain('something long', 'å'.repeat(10_000)),
  ['a zero byte', '%00'],
  ['a zero byte in a word', 'En%00Två'],
  ['half a character', '%FF%FE'],
  ['a lone surrogate', '%ED%A0%80'],
  ['no percent encoding', '%zz'],
  plain('emoji', '👩🏽‍🏫🚆'),
  plain('text that turns its direction', '‮gnissecorp‬ עברית'),
  plain('lines', 'en\r\ntvå\r\n.\r\nSet-Cookie: a=b'),
  plain('markup', markup),
  plain('a question to the database', `'; drop table person; --`),
  plain('a formula', '=HYPERLINK("http://example.org")'),
]

/** What must never stand in a page as it was typed. */
export const neverOnAPage = ['<script>alert(1)', '<img src=x']

/** After the question mark, for a name that the page knows. */
export function hostileQueries(name: string): Hostile[] {
  return [
    ...hostileValues
      .filter(([, value]) => value.length < 1000)
      .map(([what, value]): Hostile => [what, `${name}=${value}`]),
    ['the same twice', `${name}=1&${name}=2`],
    ['a list', `${name}[]=1&${name}[0]=2`],
    ['a thing', `${name}[a]=1&${name}.a=2`],
    ['no value', name],
  ]
}

/** After the question mark, whatever the page. */
export const strangeQueries: readonly Hostile[] = [
  ['names of every object', '__proto__=1&constructor=2&__proto__[a]=1&toString=3'],
  ['half a character for a name', '%FF=1'],
  ['a zero byte for a name', '%00=1'],
  ['nothing but signs', '&&&===&?&#'],
  ['a hundred names', Array.from({ length: 100 }, (_, index) => `n${index}=${index}`).join('&')],
]
