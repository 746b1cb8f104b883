import xpath from 'fontoxpath'
import { type Document, type Element, parseXmlDocument } from 'slimdom'
import { businessRules } from './business-rules.ts'
import { faultsOfOrder } from './element-order.ts'

const prefix = 'urn:oasis:names:specification:ubl:schema:xsd:'
const namespaces: Readonly<Record<string, string>> = {
  cac: `${prefix}CommonAggregateComponents-2`,
  cbc: `${prefix}CommonBasicComponents-2`,
  ubl: `${prefix}Invoice-2`,
  cn: `${prefix}CreditNote-2`,
  xs: 'http://www.w3.org/2001/XMLSchema',
}
const options = { namespaceResolver: (name: string) => namespaces[name] ?? null }

/** The rules that a written invoice or credit note breaks, each once; none where it is as it should be. */
export function faultsOfEInvoice(xml: string): string[] {
  const document = parseXmlDocument(xml)
  const root = document.documentElement
  if (root === null) return ['no document']
  const broken = businessRules.filter(({ at, holds }) => !isKept({ document, root }, at, holds)).map(({ rule }) => rule)
  return [...new Set([...broken, ...faultsOfOrder(root)])]
}

function isKept({ document, root }: { document: Document; root: Element }, at: string, holds: string): boolean {
  return xpath
    .evaluateXPathToNodes<Element>(at, document, null, { root }, options)
    .every((node) => xpath.evaluateXPathToBoolean(holds, node, null, { root }, options))
}
