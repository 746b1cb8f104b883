import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { lineColours } from './colour.ts'

type Linear = readonly [number, number, number]

const css = readFileSync(new URL('../../public/css/tokens.css', import.meta.url), 'utf8')

/** OKLCH to linear sRGB, by Björn Ottosson's published matrices. */
function linear(lightness: number, chroma: number, hue: number): Linear {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const clamp = (value: number) => Math.min(1, Math.max(0, value))

function luminance([red, green, blue]: Linear): number {
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue)
}

function contrast(one: Linear, other: Linear): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const oklch = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`
const declared = [...css.matchAll(new RegExp(String.raw`--([\w-]+): light-dark\(${oklch}, ${oklch}\)`, 'g'))]
const tokens = {
  light: new Map(declared.map(([, name, l, c, h]) => [name, linear(Number(l), Number(c), Number(h))])),
  dark: new Map(declared.map(([, name, , , , l, c, h]) => [name, linear(Number(l), Number(c), Number(h))])),
}

function colour(scheme: 'light' | 'dark', name: string): Linear {
  const found = tokens[scheme].get(name)
  assert.ok(found, `no token --${name}`)
  return found
}

const grounds = ['paper', 'surface', 'wash']
const tints = lineColours.map((line) => `${line}-tint`)
const on = (names: readonly string[], under: readonly string[]) =>
  names.flatMap((name) => under.map((ground) => [name, ground] as const))

const texts = [
  ...on(['ink', 'quiet', 'accent', 'accent-deep'], [...grounds, ...tints]),
  ...on(['ink', 'accent'], ['good-tint', 'wait-tint', 'alarm-tint']),
  ...on(['alarm'], ['paper', 'surface', 'alarm-tint']),
  ...on(['on-accent'], ['accent', 'accent-deep']),
  ...on(['paper'], ['ink']),
  ...lineColours.map((line) => [line === 'cloudberry' ? 'on-cloudberry' : 'on-mark', line] as const),
]

const marks = [
  ...on(['edge', ...lineColours], ['paper', 'surface']),
  ...lineColours.map((line) => [line, `${line}-tint`] as const),
  ...['good', 'wait', 'alarm'].flatMap((state) => on([state], ['paper', 'surface', 'wash', `${state}-tint`])),
  ...on(['surface'], ['good', 'wait', 'alarm']),
]

for (const scheme of ['light', 'dark'] as const) {
  const tooWeak = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs
      .map(([over, under]) => ({ over, under, ratio: contrast(colour(scheme, over), colour(scheme, under)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ over, under, ratio }) => `${over} on ${under}: ${ratio.toFixed(2)}`)

  describe(`the ${scheme} set`, () => {
    test('text is read against whatever it stands on', () => assert.deepEqual(tooWeak(texts, 4.5), []))
    test('marks are seen against whatever they stand on', () => assert.deepEqual(tooWeak(marks, 3), []))
    test('every colour can be shown on an ordinary screen', () => {
      const outside = [...tokens[scheme]].filter(([, rgb]) => rgb.some((part) => part < -0.004 || part > 1.004))
      assert.deepEqual(
        outside.map(([name]) => name),
        [],
      )
    })
  })
}

test('a browser that knows no light-dark() gets the light set', () => {
  const far = [...css.matchAll(/--([\w-]+): #(..)(..)(..);/g)]
    .map(([, name = '', ...hex]) => {
      const plain = hex.map((part) => Number.parseInt(part, 16) / 255)
      const shown = colour('light', name).map((part) =>
        clamp(part) <= 0.0031308 ? 12.92 * clamp(part) : 1.055 * clamp(part) ** (1 / 2.4) - 0.055,
      )
      return { name, distance: Math.max(...plain.map((part, index) => Math.abs(part - (shown[index] ?? 0)))) }
    })
    .filter(({ distance }) => distance > 0.03)
  assert.deepEqual(far, [])
})
