import { Notice } from '#design'
import type { Language } from '#values'
import { dayText } from '../overview/region-year.view.tsx'
import type { ExportRefusal } from './export.rules.ts'
import { text } from './ledger-export.text.ts'
import type { VoucherRefusal } from './voucher.rules.ts'

/** Why no file was made, and where it is put right. */
export function RefusalNotice({ lang, refusal, base }: { lang: Language; refusal: ExportRefusal; base: string }) {
  const say = text[lang]
  return (
    <Notice lang={lang} kind="problem" title={say.refused}>
      <ul>
        {sentencesOf(refusal, lang).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {refusal.refused === 'books-missing' && (
        <p>
          <a href={`${base}/accounts`}>{say.setAccounts}</a>
        </p>
      )}
    </Notice>
  )
}

function sentencesOf(refusal: ExportRefusal, lang: Language): string[] {
  const say = text[lang]
  switch (refusal.refused) {
    case 'period-backwards':
      return [say.periodBackwards]
    case 'nothing-to-export':
      return [say.nothing]
    case 'no-seller':
      return [say.noSeller]
    case 'too-long':
      return [
        say.tooLong(refusal.row, refusal.column, say.cells[refusal.cell]),
        say.tooLongValue(refusal.value, refusal.width),
      ]
    case 'books-missing':
      return refusal.missing.map((missing) => missingText(missing, lang))
  }
}

function missingText(missing: VoucherRefusal, lang: Language): string {
  const say = text[lang]
  const on = dayText(missing.on, lang)
  return missing.refused === 'no-account'
    ? say.missingAccount(say.kinds[missing.bookedKind], on)
    : say.missingCounterpart(missing.buyer, on)
}
