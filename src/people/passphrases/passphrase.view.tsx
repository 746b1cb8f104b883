import { PassphraseField } from '#design'
import type { Language } from '#values'
import { advisedLength, leastLength, type PassphraseRefusal } from './passphrase.rules.ts'
import { text } from './passphrase.text.ts'

/** A new passphrase, asked for once: who mistypes it mends that with a one-time link. */
export function NewPassphraseField({ lang, label }: { lang: Language; label?: string | undefined }) {
  const say = text[lang]
  return (
    <PassphraseField name="passphrase" label={label ?? say.choose} hint={say.hint(advisedLength, leastLength)} fresh />
  )
}

export function wordPassphraseRefusal({ refused }: PassphraseRefusal, lang: Language): string {
  const say = text[lang].refused
  return refused === 'too-short' ? say['too-short'](leastLength) : say[refused]
}
