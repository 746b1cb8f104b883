import { sentences } from '#values'

export const text = sentences(
  {
    title: 'Det här saknas för att fakturan ska kunna ges ut',
    lead: 'En e-faktura som bryter mot en regel studsar hos mottagaren. Fyll i det som saknas, så går den fram.',
    rule: (rule: string) => `Regel ${rule}`,
    line: (line: number) => `rad ${line}`,
    fields: {
      reference: 'Fyll i beställarens referens eller ett ordernummer: någon av dem måste stå på fakturan.',
      'legal-name': 'Fyll i det fullständiga namnet.',
      'organisation-number':
        'Fyll i organisationsnumret: tio siffror, där den sista är en kontrollsiffra som ska stämma.',
      endpoint:
        'Fyll i den elektroniska adressen: ett organisationsnummer med tio siffror, eller en GLN-kod med tretton, vars kontrollsiffra stämmer.',
      'vat-number':
        'Fyll i momsregistreringsnumret: SE och tolv siffror. Det krävs när något på fakturan har moms eller är undantaget.',
      giro: 'Fyll i bankgiro (sju eller åtta siffror) eller plusgiro (två till åtta), så att det går att betala.',
      period: 'Perioden slutar innan den börjar: rätta dagarna.',
      'preceding-invoice': 'Ange vilken faktura som krediteras.',
      lines: 'Lägg till minst en rad.',
      'line-text': 'Skriv vad raden avser.',
      'line-price': 'Priset kan inte vara negativt: låt antalet vara det i stället.',
      'line-amount': 'Radens belopp är inte antalet gånger priset: gör om utkastet.',
      'line-rate': 'Momssatsen stämmer inte med momskategorin: moms är 25, 12 eller 6 procent, annars ingen.',
      'vat-reason': 'Skriv varför ingen moms tas ut.',
      'vat-mixed': 'Det som är utanför momsen får inte stå på samma faktura som något annat: dela fakturan i två.',
      'vat-twice':
        'Samma momskategori har två olika skäl eller summor på fakturan: ge raderna samma skäl, eller dela fakturan.',
      'vat-missing': 'Momssammanställningen saknar en av radernas satser: gör om utkastet.',
      taxable: 'Underlaget för moms är inte summan av raderna: gör om utkastet.',
      'vat-sum': 'Momsen stämmer inte med underlag och sats: gör om utkastet.',
      'net-sum': 'Summan är inte radernas summa: gör om utkastet.',
      total: 'Att betala är inte summan med moms: gör om utkastet.',
      'negative-total': 'Fakturan blir mindre än noll: ge ut en kreditfaktura i stället.',
    },
    places: {
      seller: 'hos säljaren',
      buyer: 'hos köparen',
      terms: 'i köparens villkor',
      vat: 'i momsreglerna',
      draft: 'på utkastet',
    },
    /** What the e-invoice itself says. */
    written: {
      due: (days: number, due: string) => `${days} dagar netto, senast ${due}`,
      refund: 'Beloppet räknas av mot nästa faktura eller betalas tillbaka',
      appendix: 'Förklaring av fakturan, rad för rad',
    },
  },
  {
    title: 'This is missing before the invoice can be issued',
    lead: 'An e-invoice that breaks a rule is thrown back by whoever receives it. Fill in what is missing and it will arrive.',
    rule: (rule: string) => `Rule ${rule}`,
    line: (line: number) => `line ${line}`,
    fields: {
      reference: 'Fill in the buyer’s reference or an order number: one of them must stand on the invoice.',
      'legal-name': 'Fill in the full name.',
      'organisation-number': 'Fill in the organisation number: ten digits, the last a check digit that must be right.',
      endpoint:
        'Fill in the electronic address: an organisation number of ten digits or a GLN of thirteen, with a right check digit.',
      'vat-number':
        'Fill in the VAT number: SE and twelve digits. It is needed when anything on the invoice has VAT or is exempt.',
      giro: 'Fill in bankgiro (seven or eight digits) or plusgiro (two to eight), so that it can be paid.',
      period: 'The period ends before it begins: put its days right.',
      'preceding-invoice': 'Say which invoice is credited.',
      lines: 'Add at least one line.',
      'line-text': 'Write what the line is for.',
      'line-price': 'A price cannot be negative: let the quantity be.',
      'line-amount': 'The amount of the line is not its quantity times its price: make the draft anew.',
      'line-rate': 'The VAT rate does not go with the VAT category: VAT is 25, 12 or 6 per cent, otherwise none.',
      'vat-reason': 'Write why no VAT is charged.',
      'vat-mixed': 'What is outside the scope of VAT may not stand with anything else: divide the invoice in two.',
      'vat-twice':
        'The same VAT category has two reasons or sums on the invoice: give the lines one reason, or divide it.',
      'vat-missing': 'The VAT breakdown lacks one of the lines’ rates: make the draft anew.',
      taxable: 'The taxable amount is not the sum of the lines: make the draft anew.',
      'vat-sum': 'The VAT does not follow from the amount and the rate: make the draft anew.',
      'net-sum': 'The sum is not the sum of the lines: make the draft anew.',
      total: 'What is to be paid is not the sum with VAT: make the draft anew.',
      'negative-total': 'The invoice is less than nothing: issue a credit note instead.',
    },
    places: {
      seller: 'with the seller',
      buyer: 'with the buyer',
      terms: 'in the buyer’s terms',
      vat: 'in the VAT rules',
      draft: 'on the draft',
    },
    written: {
      due: (days: number, due: string) => `${days} days net, by ${due}`,
      refund: 'The amount is deducted from the next invoice or paid back',
      appendix: 'Explanation of the invoice, line by line',
    },
  },
)
