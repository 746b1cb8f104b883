import { sentences } from '#values'

const count = (n: number, one: string, many: string) => (n === 1 ? `en ${one}` : `${n} ${many}`)
const counted = (n: number, one: string, many: string) => (n === 1 ? `one ${one}` : `${n} ${many}`)
const begun = (told: string) => told.charAt(0).toUpperCase() + told.slice(1)

export const text = sentences(
  {
    title: (left: number, counted: string, year: number) =>
      left === 0
        ? `${year} är klart`
        : left === 1
          ? `En sak återstår för ${year}`
          : `${counted} saker återstår för ${year}`,
    lead: 'Gör dem uppifrån och ned. Varje rad räknas ut av det som finns i systemet, så inget behöver bockas av.',
    allDone: 'Allt är gjort, fakturerat och stämmer med huvudboken.',
    next: 'Gör nu',
    later: 'Återstår',
    finished: 'Klart',
    done: 'Klart',
    waiting: 'Väntar',
    go: 'Öppna',
    see: 'Se',
    goTo: (go: string, what: string) => `${go}: ${what}`,
    todo: {
      days: 'Håll kursdagarna',
      marks: 'Fyll i närvaron',
      settled: 'Avsluta kurstillfällena',
      prices: 'Sätt pris på varje kursdag',
      'fixed-cost': 'Fördela den fasta kostnaden',
      'national-fee': 'Bokför den nationella avgiften',
      seller: 'Fyll i regionens fakturauppgifter',
      buyers: 'Fyll i kommunernas fakturauppgifter',
      references: 'Rätta referenserna som kommunerna kräver',
      pot: 'Dela utbildarpotten och stäng året',
      drafts: 'Gör utkast på det som inte är fakturerat',
      'check-drafts': 'Granska fakturautkasten',
      issue: 'Ge ut fakturorna',
      send: 'Skicka fakturorna',
      export: 'Bokför fakturorna i ekonomisystemet',
      'adds-up': 'Se att fakturorna är huvudboken, på öret',
    },
    steps: {
      days: 'Kursdagarna är hållna',
      marks: 'Närvaron är ifylld',
      settled: 'Kurstillfällena är avslutade',
      prices: 'Varje kursdag har ett pris',
      'fixed-cost': 'Den fasta kostnaden är fördelad',
      'national-fee': 'Den nationella avgiften är bokförd',
      seller: 'Regionens fakturauppgifter finns',
      buyers: 'Kommunernas fakturauppgifter finns',
      references: 'Referenserna som kommunerna kräver finns',
      pot: 'Utbildarpotten är delad och året stängt',
      drafts: 'Allt står på en faktura',
      'check-drafts': 'Fakturautkasten är granskade',
      issue: 'Fakturorna är utställda',
      send: 'Fakturorna är skickade',
      export: 'Fakturorna är bokförda i ekonomisystemet',
      'adds-up': 'Fakturorna är huvudboken, på öret',
    },
    left: {
      days: (n: number) => `${begun(count(n, 'kursdag', 'kursdagar'))} återstår av året.`,
      marks: (n: number) =>
        `${begun(count(n, 'kursdag', 'kursdagar'))} saknar närvaro för någon. Utan den stämmer varken avgifter eller intyg.`,
      settled: (n: number) =>
        `${begun(n === 1 ? 'ett kurstillfälle' : `${n} kurstillfällen`)} har hållits men inte avslutats.`,
      prices: (n: number) =>
        `${begun(count(n, 'kursdag', 'kursdagar'))} med deltagare har inget pris, så ingen debiteras för dem.`,
      'fixed-cost': () => 'Den är inte fördelad, eller har ändrats sedan den fördelades.',
      'national-fee': () => 'Den är beslutad men inte bokförd på kommunerna.',
      seller: () => 'Organisationsnummer, bankgiro och adress behövs på varje faktura.',
      buyers: (n: number) => `${begun(count(n, 'kommun', 'kommuner'))} saknar organisationsnummer och adress.`,
      references: (n: number) =>
        `${begun(count(n, 'kommun', 'kommuner'))} kräver en referens som saknas eller har fel form. De skickar annars tillbaka fakturan.`,
      pot: () => 'Potten dras av på kommunernas fakturor, så dela den före årets sista fakturor.',
      drafts: (n: number) => `${begun(count(n, 'kommun', 'kommuner'))} har belopp som inte står på någon faktura än.`,
      'check-drafts': (n: number) => `${begun(n === 1 ? 'ett utkast' : `${n} utkast`)} väntar på granskning.`,
      issue: (n: number) => `${begun(count(n, 'granskad faktura', 'granskade fakturor'))} väntar på nummer.`,
      send: (n: number) => `${begun(count(n, 'utställd faktura', 'utställda fakturor'))} har inte skickats.`,
      export: (n: number) => `${begun(count(n, 'faktura', 'fakturor'))} finns inte i någon fil till ekonomisystemet.`,
      'adds-up': () => 'Blir klart av sig självt när potten är delad och allt är fakturerat.',
    },
    waits: {
      days: 'Året har inte börjat.',
      'national-fee': 'SKR har inte beslutat avgiften, eller så är regionen inte ansluten det året.',
      pot: 'Delas när alla kursdagar är hållna.',
      drafts:
        'Årets sista fakturor görs när potten är delad. Den fasta kostnaden och kursdagarna kan faktureras innan.',
      'check-drafts': 'Kommer när utkasten är gjorda.',
      issue: 'Kommer när utkasten är granskade.',
      send: 'Kommer när fakturorna är utställda.',
      export: 'Inga fakturor är utställda för året.',
    },
  },
  {
    title: (left: number, counted: string, year: number) =>
      left === 0
        ? `${year} is done`
        : left === 1
          ? `One thing is left for ${year}`
          : `${counted} things are left for ${year}`,
    lead: 'Do them from the top. Each row is reckoned from what there is, so nothing needs to be ticked.',
    allDone: 'Everything is done, invoiced, and agrees with the ledger.',
    next: 'Do now',
    later: 'Left',
    finished: 'Done',
    done: 'Done',
    waiting: 'Waiting',
    go: 'Open',
    see: 'See',
    goTo: (go: string, what: string) => `${go}: ${what}`,
    todo: {
      days: 'Hold the course days',
      marks: 'Fill in the attendance',
      settled: 'Settle the occasions',
      prices: 'Price each course day',
      'fixed-cost': 'Share the fixed cost',
      'national-fee': 'Post the national fee',
      seller: 'Fill in the region’s invoice details',
      buyers: 'Fill in the municipalities’ invoice details',
      references: 'Put right the references that municipalities demand',
      pot: 'Share the trainer pot and close the year',
      drafts: 'Draft what stands on no invoice',
      'check-drafts': 'Check the drafts',
      issue: 'Issue the invoices',
      send: 'Send the invoices',
      export: 'Book the invoices in the accounts',
      'adds-up': 'See that the invoices are the ledger, to the öre',
    },
    steps: {
      days: 'The course days have been held',
      marks: 'Attendance is filled in',
      settled: 'The occasions are settled',
      prices: 'Each course day has a price',
      'fixed-cost': 'The fixed cost is shared',
      'national-fee': 'The national fee is posted',
      seller: 'The region’s invoice details are there',
      buyers: 'The municipalities’ invoice details are there',
      references: 'The references that municipalities demand are there',
      pot: 'The trainer pot is shared and the year closed',
      drafts: 'Everything stands on an invoice',
      'check-drafts': 'The drafts are checked',
      issue: 'The invoices are issued',
      send: 'The invoices are sent',
      export: 'The invoices are booked in the accounts',
      'adds-up': 'The invoices are the ledger, to the öre',
    },
    left: {
      days: (n: number) => `${begun(counted(n, 'course day', 'course days'))} of the year to come.`,
      marks: (n: number) =>
        `${begun(counted(n, 'course day', 'course days'))} without attendance for someone. Without it neither fees nor certificates are right.`,
      settled: (n: number) => `${begun(counted(n, 'occasion', 'occasions'))} held but not settled.`,
      prices: (n: number) =>
        `${begun(counted(n, 'course day', 'course days'))} with participants without a price, so nobody is charged for them.`,
      'fixed-cost': () => 'It is not shared, or has changed since it was.',
      'national-fee': () => 'It is decided but not posted on the municipalities.',
      seller: () => 'Organisation number, bankgiro and address are needed on every invoice.',
      buyers: (n: number) =>
        `${begun(counted(n, 'municipality', 'municipalities'))} without organisation number and address.`,
      references: (n: number) =>
        `${begun(counted(n, 'municipality', 'municipalities'))} with a demanded reference that is missing or of the wrong form. They would send the invoice back.`,
      pot: () => 'The pot is deducted on the municipalities’ invoices, so share it before the last ones of the year.',
      drafts: (n: number) =>
        `${begun(counted(n, 'municipality', 'municipalities'))} with amounts that stand on no invoice yet.`,
      'check-drafts': (n: number) => `${begun(counted(n, 'draft', 'drafts'))} to be checked.`,
      issue: (n: number) => `${begun(counted(n, 'checked invoice', 'checked invoices'))} to be given a number.`,
      send: (n: number) => `${begun(counted(n, 'issued invoice', 'issued invoices'))} not sent.`,
      export: (n: number) => `${begun(counted(n, 'invoice', 'invoices'))} in no file to the accounts.`,
      'adds-up': () => 'Is done by itself when the pot is shared and everything is invoiced.',
    },
    waits: {
      days: 'The year has not begun.',
      'national-fee': 'SKR has not decided the fee, or the region is not connected that year.',
      pot: 'Is shared when all course days have been held.',
      drafts:
        'The last invoices of the year are made when the pot is shared. The fixed cost and course days can be invoiced before.',
      'check-drafts': 'Comes when the drafts are made.',
      issue: 'Comes when the drafts are checked.',
      send: 'Comes when the invoices are issued.',
      export: 'No invoices are issued for the year.',
    },
  },
)
