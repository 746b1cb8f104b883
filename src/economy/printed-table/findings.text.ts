import { sentences } from '#values'

export const text = sentences(
  {
    title: (count: string) => `${count} saker går inte ihop i brevet`,
    titleOne: 'En sak går inte ihop i brevet',
    lead: 'Den som räknar efter med penna hittar dem. Så här förklaras de.',
    headings: {
      'inhabitants-do-not-add-up': 'Invånarna i raderna blir inte den tryckta summan',
      'cell-differs': 'Belopp som inte följer regeln',
      'row-does-not-add-up': 'Rader som skiljer en krona när man lägger ihop dem',
      'column-does-not-add-up': 'Summan under kolumnen är inte kolumnens summa',
      'rate-shortened': 'Satsen i rubriken är avkortad',
    },
    rowsWhy:
      'Brevet räknade summan ur de exakta beloppen och avrundade en gång. Lägger man ihop två belopp som redan är avrundade kan det skilja en krona. Här är summan alltid de två beloppen på raden.',
    rowsGive: (rows: string, printed: string) => `Raderna ger ${rows} invånare, men under dem står ${printed}.`,
    oneCell: (name: string, should: string, printed: string) =>
      `En enda cell förklarar det: ${name} ska ha ${should} invånare, inte ${printed}.`,
    allFollow: (should: string) => `Med ${should} blir andelen, avgiften och summan på raden just de tryckta.`,
    noCell: 'Ingen enskild cell förklarar skillnaden.',
    column: { regionalCost: 'andel', nationalFee: 'avgift' },
    columnAll: { regionalCost: 'Andelarna', nationalFee: 'Avgifterna', sum: 'Summorna' },
    cell: (name: string, column: string, printed: string, calculated: string) =>
      `${name}, ${column}: tryckt ${printed}, räknat ${calculated}.`,
    exact: (amount: string) => `Exakt ${amount}.`,
    fitsRow: (printed: string) => `Med ${printed} går raden ihop i tryck, och det är nog skälet.`,
    roundedUp: (printed: string, others: string) =>
      `Avrundat uppåt blir det också ${printed}, men då vore det tryckta fel för ${others}.`,
    roundedUpAlone: (printed: string) => `Avrundat uppåt blir det ${printed}.`,
    more: (first: string, count: number) => `${first} och ${count} till`,
    row: (name: string, sum: string, printed: string) => `${name}: ${sum}, tryckt ${printed}.`,
    rowNotRounded: 'Inte heller det avrundat blir den tryckta summan.',
    columnGives: (column: string, rows: string, printed: string) =>
      `${column} i brevet blir ${rows}, men där står ${printed}.`,
    columnOurs: (ours: string) => `De räknade blir ${ours}.`,
    columnOnce: (rate: string, inhabitants: string, exact: string) =>
      `Brevet räknade ${rate} kr för alla ${inhabitants} invånare på en gång, ${exact}. När var och en avrundas för sig blir raderna tillsammans något annat.`,
    columnRounded: (exact: string) => `Brevet avrundade den exakta summan, ${exact}, för sig.`,
    columnNot: (exact: string) => `Det är inte heller den exakta summan, ${exact}, avrundad.`,
    rate: (printed: string, exact: string) =>
      `Rubriken säger ${printed} kr per invånare. Den exakta satsen är ${exact} kr.`,
    rateRaises: (printed: string, raises: string, short: string) =>
      `Den som tar ut ${printed} kr får in ${raises} och saknar ${short}.`,
    rateNone: (all: number) => `Ingen av de ${all} andelarna blir då den tryckta.`,
    rateSome: (count: number, all: number) => `${count} av de ${all} andelarna blir då de tryckta.`,
    rateNever: 'Därför sparas aldrig en avrundad sats. Det är kostnaden som delas.',
  },
  {
    title: (count) => `${count} things in the letter do not add up`,
    titleOne: 'One thing in the letter does not add up',
    lead: 'Whoever checks it with a pencil will find them. This is what explains them.',
    headings: {
      'inhabitants-do-not-add-up': 'The inhabitants of the rows are not the printed total',
      'cell-differs': 'Amounts that do not follow the rule',
      'row-does-not-add-up': 'Rows that are off by a krona when added up',
      'column-does-not-add-up': 'The total under the column is not the sum of the column',
      'rate-shortened': 'The rate in the heading is cut short',
    },
    rowsWhy:
      'The letter took the sum of the exact amounts and rounded once. Adding two amounts that are already rounded may differ by a krona. Here the sum is always the two amounts of the row.',
    rowsGive: (rows, printed) => `The rows give ${rows} inhabitants, but ${printed} stands under them.`,
    oneCell: (name, should, printed) =>
      `A single cell explains it: ${name} should have ${should} inhabitants, not ${printed}.`,
    allFollow: (should) => `With ${should} the share, the fee and the sum of the row are just those in print.`,
    noCell: 'No single cell explains the difference.',
    column: { regionalCost: 'share', nationalFee: 'fee' },
    columnAll: { regionalCost: 'The shares', nationalFee: 'The fees', sum: 'The sums' },
    cell: (name, column, printed, calculated) => `${name}, ${column}: printed ${printed}, calculated ${calculated}.`,
    exact: (amount) => `Exactly ${amount}.`,
    fitsRow: (printed) => `With ${printed} the row adds up in print, which is probably why.`,
    roundedUp: (printed, others) => `Rounded up it is ${printed} too, but then the print would be wrong for ${others}.`,
    roundedUpAlone: (printed) => `Rounded up it is ${printed}.`,
    more: (first, count) => `${first} and ${count} more`,
    row: (name, sum, printed) => `${name}: ${sum}, printed ${printed}.`,
    rowNotRounded: 'Nor is that the printed sum when rounded.',
    columnGives: (column, rows, printed) => `${column} in the letter make ${rows}, but it says ${printed}.`,
    columnOurs: (ours) => `The calculated ones make ${ours}.`,
    columnOnce: (rate, inhabitants, exact) =>
      `The letter took SEK ${rate} for all ${inhabitants} inhabitants at once, ${exact}. When each is rounded by itself the rows come to something else.`,
    columnRounded: (exact) => `The letter rounded the exact sum, ${exact}, by itself.`,
    columnNot: (exact) => `Nor is it the exact sum, ${exact}, when rounded.`,
    rate: (printed, exact) => `The heading says SEK ${printed} per inhabitant. The exact rate is SEK ${exact}.`,
    rateRaises: (printed, raises, short) => `Whoever charges SEK ${printed} raises ${raises} and is ${short} short.`,
    rateNone: (all) => `None of the ${all} shares is then the one in print.`,
    rateSome: (count, all) => `${count} of the ${all} shares are then those in print.`,
    rateNever: 'That is why a rounded rate is never kept. It is the cost that is divided.',
  },
)
