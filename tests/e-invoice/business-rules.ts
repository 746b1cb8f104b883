/**
 * The business rules of EN 16931 and Peppol BIS Billing 3 that an invoice of this trade can break, each as a question to the
 * written document. Written from the standards and not from the product, which has its own words for them.
 * `at` finds what the rule is about, `holds` must be true of each; `$root` is the document.
 */
export interface BusinessRule {
  readonly rule: string
  readonly at: string
  readonly holds: string
}

const party = '(cac:AccountingSupplierParty | cac:AccountingCustomerParty)/cac:Party'
const seller = '$root/cac:AccountingSupplierParty/cac:Party'
const buyer = '$root/cac:AccountingCustomerParty/cac:Party'
const lines = '(cac:InvoiceLine | cac:CreditNoteLine)'
const vatNumber = 'cac:PartyTaxScheme[normalize-space(cac:TaxScheme/cbc:ID) = "VAT"]/cbc:CompanyID'
const subtotals = 'cac:TaxTotal/cac:TaxSubtotal'
const amountNames =
  'cbc:LineExtensionAmount | cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount | cbc:PayableAmount | cbc:TaxAmount | cbc:TaxableAmount | cbc:PayableRoundingAmount | cbc:PrepaidAmount | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount'

/** The sum of a sequence as an exact decimal; nothing is 0. */
const sum = (of: string) => `sum((${of}) ! xs:decimal(.))`
const decimal = (of: string) => `xs:decimal((${of}, 0)[1])`
/** Equal to the öre: the evaluator reckons with floats. */
const equal = (one: string, other: string) => `round(100 * (${one})) = round(100 * (${other}))`
/** Whether the text in the context is digits that pass the Luhn check. */
const luhn = `(sum(for $at in 1 to string-length(.) return
    let $digit := xs:integer(substring(., string-length(.) + 1 - $at, 1)) * (if ($at mod 2 = 0) then 2 else 1)
    return if ($digit > 9) then $digit - 9 else $digit) mod 10) = 0`
const isCategory = (code: string) => `normalize-space(cbc:ID) = "${code}"`
const linesOf = (code: string) =>
  `$root/${lines}[normalize-space(cac:Item/cac:ClassifiedTaxCategory/cbc:ID) = "${code}"]`
const subtotalsOf = (code: string) => `$root/${subtotals}[normalize-space(cac:TaxCategory/cbc:ID) = "${code}"]`

const rules = (at: string, list: Readonly<Record<string, string>>): BusinessRule[] =>
  Object.entries(list).map(([rule, holds]) => ({ rule, at, holds }))
const some = (path: string) => `normalize-space(string-join(${path})) != ""`

const root = '/*'

export const businessRules: readonly BusinessRule[] = [
  ...rules(root, {
    'BR-01': some('cbc:CustomizationID'),
    'BR-02': some('cbc:ID'),
    'BR-03': some('cbc:IssueDate'),
    'BR-04': some('(cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode)'),
    'BR-05': some('cbc:DocumentCurrencyCode'),
    'BR-06': some('cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName'),
    'BR-07': some('cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName'),
    'BR-08': 'exists(cac:AccountingSupplierParty/cac:Party/cac:PostalAddress)',
    'BR-09': some('cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode'),
    'BR-10': 'exists(cac:AccountingCustomerParty/cac:Party/cac:PostalAddress)',
    'BR-11': some('cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode'),
    'BR-12': 'exists(cac:LegalMonetaryTotal/cbc:LineExtensionAmount)',
    'BR-13': 'exists(cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount)',
    'BR-14': 'exists(cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount)',
    'BR-15': 'exists(cac:LegalMonetaryTotal/cbc:PayableAmount)',
    'BR-16': `exists(${lines})`,
    'BR-CL-01':
      '(self::ubl:Invoice and cbc:InvoiceTypeCode = ("380", "383", "386", "393", "82", "80", "84", "395", "457", "456", "458", "527", "388")) or (self::cn:CreditNote and cbc:CreditNoteTypeCode = ("381", "396", "81", "83", "532"))',
    'BR-CL-04': 'matches(cbc:DocumentCurrencyCode, "^[A-Z]{3}$")',
    'BR-CO-10': equal(
      `${decimal('cac:LegalMonetaryTotal/cbc:LineExtensionAmount')}`,
      `${sum(`${lines}/cbc:LineExtensionAmount`)}`,
    ),
    'BR-CO-13': equal(
      `${decimal('cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount')}`,
      `${decimal('cac:LegalMonetaryTotal/cbc:LineExtensionAmount')} - ${decimal('cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount')} + ${decimal('cac:LegalMonetaryTotal/cbc:ChargeTotalAmount')}`,
    ),
    'BR-CO-14': `every $total in cac:TaxTotal[cac:TaxSubtotal] satisfies ${equal('xs:decimal($total/cbc:TaxAmount)', sum('$total/cac:TaxSubtotal/cbc:TaxAmount'))}`,
    'BR-CO-15': equal(
      `${decimal('cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount')}`,
      `${decimal('cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount')} + ${decimal('cac:TaxTotal[cac:TaxSubtotal]/cbc:TaxAmount')}`,
    ),
    'BR-CO-16': equal(
      `${decimal('cac:LegalMonetaryTotal/cbc:PayableAmount')}`,
      `${decimal('cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount')} - ${decimal('cac:LegalMonetaryTotal/cbc:PrepaidAmount')} + ${decimal('cac:LegalMonetaryTotal/cbc:PayableRoundingAmount')}`,
    ),
    'BR-CO-18': `exists(${subtotals})`,
    'BR-CO-25': `${decimal('cac:LegalMonetaryTotal/cbc:PayableAmount')} <= 0 or ${some('(cbc:DueDate, cac:PaymentMeans/cbc:PaymentDueDate, cac:PaymentTerms/cbc:Note)')}`,
    'BR-CO-26': some(`${seller}/(cac:PartyIdentification/cbc:ID | ${vatNumber} | cac:PartyLegalEntity/cbc:CompanyID)`),
    'PEPPOL-EN16931-R001': some('cbc:ProfileID'),
    'PEPPOL-EN16931-R002': 'count(cbc:Note) <= 1',
    'PEPPOL-EN16931-R003': some('(cbc:BuyerReference, cac:OrderReference/cbc:ID)'),
    'PEPPOL-EN16931-R004':
      'starts-with(normalize-space(cbc:CustomizationID), "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0")',
    'PEPPOL-EN16931-R007':
      'matches(normalize-space(cbc:ProfileID), "^urn:fdc:peppol\\.eu:2017:poacc:billing:[0-9]{2}:1\\.0$")',
    'PEPPOL-EN16931-R005':
      'empty(cbc:TaxCurrencyCode) or normalize-space(cbc:TaxCurrencyCode) != normalize-space(cbc:DocumentCurrencyCode)',
    'PEPPOL-EN16931-R010': some('cac:AccountingCustomerParty/cac:Party/cbc:EndpointID'),
    'PEPPOL-EN16931-R020': some('cac:AccountingSupplierParty/cac:Party/cbc:EndpointID'),
    'PEPPOL-EN16931-R051':
      'every $said in .//@currencyID satisfies $said = normalize-space($root/cbc:DocumentCurrencyCode)',
    'PEPPOL-EN16931-R053': 'count(cac:TaxTotal[cac:TaxSubtotal]) = 1',
    'PEPPOL-EN16931-R054': 'count(cac:TaxTotal[not(cac:TaxSubtotal)]) = (if (cbc:TaxCurrencyCode) then 1 else 0)',
    'PEPPOL-EN16931-R006': 'count(cac:AdditionalDocumentReference[cbc:DocumentTypeCode = "130"]) <= 1',
    'PEPPOL-EN16931-R080': 'count(cac:AdditionalDocumentReference[cbc:DocumentTypeCode = "50"]) <= 1',
    'UBL-CR-NOTE-DUE': 'self::ubl:Invoice or empty(cbc:DueDate)',
  }),
  ...rules('//*[not(*)]', { 'PEPPOL-EN16931-R008': 'normalize-space(.) != ""' }),
  ...rules('//*[local-name() = ("EndpointID")]', {
    'BR-62/63': some('@schemeID'),
    'BR-CL-25': '@schemeID = ("0007", "0088", "0192", "0060", "0184", "0208", "9930")',
  }),
  ...rules('//*[@schemeID = "0007"]', {
    'PEPPOL-COMMON-R049': `matches(., "^[0-9]{10}$") and ${luhn}`,
  }),
  ...rules('//*[@schemeID = "0088"]', {
    'PEPPOL-COMMON-R040': `matches(., "^[0-9]{13}$") and
      (sum(for $at in 1 to 12 return xs:integer(substring(., $at, 1)) * (if ($at mod 2 = 0) then 3 else 1)) + xs:integer(substring(., 13, 1))) mod 10 = 0`,
  }),
  ...rules(`/*/${party}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`, {
    'BR-CL-14': 'matches(., "^[A-Z]{2}$")',
  }),
  ...rules(`/*/${party}/${vatNumber}`, { 'BR-CO-09': 'matches(., "^(EL|[A-Z]{2})")' }),
  ...rules('/*/cac:InvoicePeriod', {
    'BR-29': 'empty(cbc:EndDate) or empty(cbc:StartDate) or xs:date(cbc:EndDate) >= xs:date(cbc:StartDate)',
    'BR-CO-19': 'exists(cbc:StartDate | cbc:EndDate)',
  }),
  ...rules('//cbc:IssueDate | //cbc:DueDate | //cbc:StartDate | //cbc:EndDate | //cbc:PaymentDueDate', {
    'PEPPOL-EN16931-F001': 'matches(., "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") and (. castable as xs:date)',
  }),
  ...rules(`//(${amountNames})`, {
    'BR-DEC': 'matches(., "^-?[0-9]+(\\.[0-9]{1,2})?$")',
    'UBL-CURRENCY': some('@currencyID'),
  }),
  ...rules('/*/cac:BillingReference', { 'BR-55': some('cac:InvoiceDocumentReference/cbc:ID') }),
  ...rules('/*/cac:AdditionalDocumentReference', { 'BR-52': some('cbc:ID') }),
  ...rules('/*/cac:PaymentMeans', {
    'BR-49': some('cbc:PaymentMeansCode'),
    'BR-61': `not(normalize-space(cbc:PaymentMeansCode) = ("30", "58")) or ${some('cac:PayeeFinancialAccount/cbc:ID')}`,
    'BR-CL-16': 'matches(normalize-space(cbc:PaymentMeansCode), "^([1-9]|[1-8][0-9]|9[0-7]|ZZZ)$")',
    'SE-R-011':
      'not(normalize-space(cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID) = ("SE:PLUSGIRO", "SE:BANKGIRO")) or normalize-space(cbc:PaymentMeansCode) = "30"',
  }),
  ...rules(
    '/*/cac:PaymentMeans/cac:PayeeFinancialAccount[normalize-space(cac:FinancialInstitutionBranch/cbc:ID) = "SE:PLUSGIRO"]/cbc:ID',
    {
      'SE-R-007': 'matches(normalize-space(.), "^[0-9]+$")',
      'SE-R-010': 'string-length(normalize-space(.)) >= 2 and string-length(normalize-space(.)) <= 8',
    },
  ),
  ...rules(
    '/*/cac:PaymentMeans/cac:PayeeFinancialAccount[normalize-space(cac:FinancialInstitutionBranch/cbc:ID) = "SE:BANKGIRO"]/cbc:ID',
    {
      'SE-R-008': 'matches(normalize-space(.), "^[0-9]+$")',
      'SE-R-009': 'string-length(normalize-space(.)) = (7, 8)',
    },
  ),
  ...rules(
    `/*[${seller}/cac:PostalAddress/cac:Country/cbc:IdentificationCode = "SE"]/cac:AccountingSupplierParty/cac:Party`,
    {
      'SE-R-001': `every $number in ${vatNumber}[starts-with(., "SE")] satisfies string-length($number) = 14`,
      'SE-R-002': `every $number in ${vatNumber}[starts-with(., "SE")] satisfies substring($number, 3) castable as xs:integer`,
      'SE-R-003': 'every $number in cac:PartyLegalEntity/cbc:CompanyID satisfies matches($number, "^[0-9]+$")',
      'SE-R-004': 'every $number in cac:PartyLegalEntity/cbc:CompanyID satisfies string-length($number) = 10',
      'SE-R-005':
        'every $number in cac:PartyTaxScheme[normalize-space(upper-case(cac:TaxScheme/cbc:ID)) != "VAT"]/cbc:CompanyID satisfies normalize-space(upper-case($number)) = "GODKÄND FÖR F-SKATT"',
      'SE-R-013': `every $number in cac:PartyLegalEntity/cbc:CompanyID satisfies $number/(${luhn})`,
    },
  ),
  ...rules('//(cac:TaxCategory | cac:ClassifiedTaxCategory)[normalize-space(cbc:ID) = "S"]', {
    'SE-R-006': 'number(cbc:Percent) = (25, 12, 6)',
    'BR-S-05': 'number(cbc:Percent) > 0',
  }),
  ...rules('//(cac:TaxCategory | cac:ClassifiedTaxCategory)[normalize-space(cbc:ID) = "E"]', {
    'BR-E-05': 'exists(cbc:Percent) and number(cbc:Percent) = 0',
  }),
  ...rules('//(cac:TaxCategory | cac:ClassifiedTaxCategory)[normalize-space(cbc:ID) = "O"]', {
    'BR-O-05': 'empty(cbc:Percent)',
  }),
  ...rules('//(cac:TaxCategory | cac:ClassifiedTaxCategory)', {
    'BR-CL-17/18': 'normalize-space(cbc:ID) = ("AE", "L", "M", "E", "S", "Z", "G", "O", "K", "B")',
    'BR-48': `normalize-space(cbc:ID) = "O" or ${some('cbc:Percent')}`,
    'UBL-TAXSCHEME': 'normalize-space(cac:TaxScheme/cbc:ID) = "VAT"',
  }),
  ...rules(`/*/${subtotals}`, {
    'BR-45': 'exists(cbc:TaxableAmount)',
    'BR-46': 'exists(cbc:TaxAmount)',
    'BR-47': some('cac:TaxCategory/cbc:ID'),
    'BR-CO-17': `abs(xs:decimal(cbc:TaxAmount) - xs:decimal(cbc:TaxableAmount) * ${decimal('cac:TaxCategory/cbc:Percent')} div 100) < 0.00501`,
  }),
  ...rules(`/*/${subtotals}/cac:TaxCategory[normalize-space(cbc:ID) = "S"]`, {
    'BR-S-08': `round(100 * xs:decimal(../cbc:TaxableAmount)) = round(100 * (let $rate := number(cbc:Percent) return ${sum(`${linesOf('S')}[number(cac:Item/cac:ClassifiedTaxCategory/cbc:Percent) = $rate]/cbc:LineExtensionAmount`)}))`,
    'BR-S-10': 'empty(cbc:TaxExemptionReason | cbc:TaxExemptionReasonCode)',
  }),
  ...['E', 'O'].flatMap((code) =>
    rules(`/*/${subtotals}/cac:TaxCategory[${isCategory(code)}]`, {
      [`BR-${code}-08`]: equal('xs:decimal(../cbc:TaxableAmount)', sum(`${linesOf(code)}/cbc:LineExtensionAmount`)),
      [`BR-${code}-09`]: 'xs:decimal(../cbc:TaxAmount) = 0',
      [`BR-${code}-10`]: some('(cbc:TaxExemptionReason, cbc:TaxExemptionReasonCode)'),
    }),
  ),
  ...rules('/*', {
    'BR-S-01': `empty(${linesOf('S')}) or exists(${subtotalsOf('S')})`,
    'BR-S-02': `empty(${linesOf('S')}) or ${some(`${seller}/${vatNumber}`)}`,
    'BR-E-01': `empty(${linesOf('E')}) or count(${subtotalsOf('E')}) = 1`,
    'BR-E-02': `empty(${linesOf('E')}) or ${some(`${seller}/cac:PartyTaxScheme/cbc:CompanyID`)}`,
    'BR-O-01': `empty(${linesOf('O')}) or count(${subtotalsOf('O')}) = 1`,
    'BR-O-02': `empty(${linesOf('O')}) or (empty(${seller}/${vatNumber}) and empty(${buyer}/${vatNumber}))`,
    'BR-O-11': `empty(${subtotalsOf('O')}) or count($root/${subtotals}) = 1`,
    'BR-O-12': `empty(${subtotalsOf('O')}) or (every $line in $root/${lines} satisfies normalize-space($line/cac:Item/cac:ClassifiedTaxCategory/cbc:ID) = "O")`,
  }),
  ...rules('//cbc:TaxExemptionReasonCode', {
    'BR-CL-22': 'matches(upper-case(.), "^VATEX-(EU|FR)-[A-Z0-9-]+$")',
    'PEPPOL-EN16931-P0106': 'upper-case(.) != "VATEX-EU-O" or normalize-space(../cbc:ID) = "O"',
  }),
  ...rules(`/*/${lines}`, {
    'BR-21': some('cbc:ID'),
    'BR-22': 'exists(cbc:InvoicedQuantity | cbc:CreditedQuantity)',
    'BR-23': some('(cbc:InvoicedQuantity | cbc:CreditedQuantity)/@unitCode'),
    'BR-24': 'exists(cbc:LineExtensionAmount)',
    'BR-25': some('cac:Item/cbc:Name'),
    'BR-26': 'exists(cac:Price/cbc:PriceAmount)',
    'BR-27': 'number(cac:Price/cbc:PriceAmount) >= 0',
    'BR-CO-04': some('cac:Item/cac:ClassifiedTaxCategory[normalize-space(cac:TaxScheme/cbc:ID) = "VAT"]/cbc:ID'),
    'PEPPOL-EN16931-R120':
      'abs(xs:decimal(cbc:LineExtensionAmount) - xs:decimal((cbc:InvoicedQuantity, cbc:CreditedQuantity)[1]) * xs:decimal(cac:Price/cbc:PriceAmount) div xs:decimal((cac:Price/cbc:BaseQuantity, 1)[1])) < 0.0101',
    'PEPPOL-EN16931-R121': 'empty(cac:Price/cbc:BaseQuantity) or number(cac:Price/cbc:BaseQuantity) > 0',
    'PEPPOL-EN16931-R130':
      'every $code in cac:Price/cbc:BaseQuantity/@unitCode satisfies $code = (cbc:InvoicedQuantity, cbc:CreditedQuantity)[1]/@unitCode',
    'BR-CL-23': 'matches((cbc:InvoicedQuantity, cbc:CreditedQuantity)[1]/@unitCode, "^[A-Z0-9]{2,3}$")',
    'UBL-ONE-LINE-ID':
      'let $id := string(cbc:ID) return count($root/(cac:InvoiceLine | cac:CreditNoteLine)[cbc:ID = $id]) = 1',
  }),
]
