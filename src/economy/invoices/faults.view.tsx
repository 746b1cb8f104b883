import { ButtonLink, Notice, Rows } from '#design'
import type { Language } from '#values'
import { text as eInvoice } from '../e-invoice/e-invoice.text.ts'
import { text } from './invoice.text.ts'
import type { IssueFault } from './issuing.rules.ts'
import { sellerHref } from './seller.rules.ts'

interface Props {
  readonly lang: Language
  readonly faults: readonly IssueFault[]
  readonly sellerId: number
  readonly buyerId: number
}

/** What is missing before an invoice can be issued: the rule, what to fill in, and the way to where it is filled in. */
export function Faults({ lang, faults, sellerId, buyerId }: Props) {
  const say = text[lang]
  if (faults.length === 0) return null
  return (
    <>
      <Notice lang={lang} kind="problem" title={say.faultsTitle(faults.length)}>
        <p>{eInvoice[lang].lead}</p>
      </Notice>
      <Rows
        items={faults.map((fault, index) => ({
          key: index,
          title: faultText(fault, lang),
          note: ruleText(fault, lang),
          end: placeHref(fault, { sellerId, buyerId }) && (
            <ButtonLink kind="quiet" href={placeHref(fault, { sellerId, buyerId }) ?? ''}>
              {say.fillIn[fault.place]}
            </ButtonLink>
          ),
        }))}
      />
    </>
  )
}

/** What to fill in, as a sentence. */
export function faultText(fault: IssueFault, lang: Language): string {
  const own = text[lang]
  if (isOwn(fault)) return own.ownFields[fault.field]
  if (fault.field === 'preceding-invoice') return own.issueFirst
  return eInvoice[lang].fields[fault.field]
}

/** The rule it is, by its name in the standard or in our words. */
export function ruleText(fault: IssueFault, lang: Language): string {
  const say = eInvoice[lang]
  if (isOwn(fault)) return text[lang].ownRules[fault.rule]
  return fault.line === null ? say.rule(fault.rule) : `${say.rule(fault.rule)}, ${say.line(fault.line)}`
}

type OwnFault = Extract<IssueFault, { rule: 'payer' | 'giro' | 'vat-number' | 'party' | 'delivery' }>
const ownRules: readonly string[] = ['payer', 'giro', 'vat-number', 'party', 'delivery']

function isOwn(fault: IssueFault): fault is OwnFault {
  return ownRules.includes(fault.rule)
}

function placeHref(
  { place }: IssueFault,
  { sellerId, buyerId }: { readonly sellerId: number; readonly buyerId: number },
): string | undefined {
  if (place === 'seller') return `/invoices/parties/${sellerId}`
  if (place === 'buyer') return `/invoices/parties/${buyerId}`
  if (place === 'terms') return `/invoices/terms/${sellerId}/${buyerId}`
  return place === 'vat' ? sellerHref(sellerId, 'rules') : undefined
}
