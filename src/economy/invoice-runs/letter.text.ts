import { sentences } from '#values'

/** The letter that brings an invoice to where a payer takes them in. It reads the same to a person and to a program. */
export const text = sentences(
  {
    invoice: 'Faktura',
    creditNote: 'Kreditfaktura',
    subject: (what: string, number: string, seller: string) => `${what} ${number} från ${seller}`,
    body: ({ what, number, seller, sum, due, reference, link }: InvoiceLetter) =>
      [
        `Här är ${what.toLowerCase()} ${number} från ${seller}, på ${sum} kr${due === '' ? '' : ` att betala senast ${due}`}.`,
        reference === '' ? '' : `Er referens: ${reference}`,
        `Varje belopp förklaras här, utan inloggning:\n${link}`,
        'Fakturan är bifogad som PDF och som e-faktura (XML).',
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
  },
  {
    invoice: 'Invoice',
    creditNote: 'Credit note',
    subject: (what: string, number: string, seller: string) => `${what} ${number} from ${seller}`,
    body: ({ what, number, seller, sum, due, reference, link }: InvoiceLetter) =>
      [
        `Here is ${what.toLowerCase()} ${number} from ${seller}, of SEK ${sum}${due === '' ? '' : ` due on ${due}`}.`,
        reference === '' ? '' : `Your reference: ${reference}`,
        `Every amount is explained here, without signing in:\n${link}`,
        'The invoice is attached as a PDF and as an e-invoice (XML).',
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
  },
)

interface InvoiceLetter {
  readonly what: string
  readonly number: string
  readonly seller: string
  readonly sum: string
  readonly due: string
  readonly reference: string
  readonly link: string
}
