import { sentences } from '#values'

export const text = sentences(
  {
    eyebrow: 'Norrbotten 2021',
    title: (right: number, all: number) => `Tabellen från 2021, räknad om: ${right} av ${all} andelar stämmer`,
    allRight: (cost: string, name: string, inhabitants: string) =>
      `I brevet till socialcheferna delas ${cost} efter invånare. Med ${inhabitants} invånare i ${name} blir varje andel den som står tryckt, och tillsammans är de exakt ${cost}.`,
    someWrong: (count: string, cost: string, name: string, inhabitants: string) =>
      `I brevet till socialcheferna delas ${cost} efter invånare. Räknat som tryckt, med ${inhabitants} invånare i ${name}, får ${count} kommuner en annan andel än i brevet.`,
    choose: (name: string) => `Invånare i ${name}`,
    corrected: (inhabitants: string) => `Rättat: ${inhabitants}`,
    asPrinted: (inhabitants: string) => `Som tryckt: ${inhabitants}`,
    notAChoice: (right: string, printed: string) =>
      `Tabellen kan räknas med ${right} eller ${printed} invånare. Här visas den med ${right}.`,
    totalDisagrees: 'Den tryckta summan stämmer inte med raderna',
    comesWith: (shares: string, fees: string) =>
      `Räknat som tryckt ändras andelen för ${shares}, och avgiften för ${fees}.`,
    calculateWith: (inhabitants: string) => `Räkna med ${inhabitants}`,
    caption: 'Kostnaden 2021, som tryckt och som räknad',
    municipality: 'Kommun',
    inhabitants: 'Invånare tryckt',
    sharePrinted: 'Andel tryckt',
    shareCalculated: 'Andel räknad',
    feePrinted: 'Avgift tryckt',
    feeCalculated: 'Avgift räknad',
    sumPrinted: 'Summa tryckt',
    sumCalculated: 'Summa räknad',
    compared: 'Brevet mot räknat',
    kr: 'kr',
    sum: 'Summa',
    same: 'lika',
    differs: {
      regionalCost: (by: string) => `andel\u00a0${by}\u00a0kr`,
      nationalFee: (by: string) => `avgift\u00a0${by}\u00a0kr`,
      sum: (by: string) => `summa\u00a0${by}\u00a0kr`,
      inhabitants: (count: string) => `räknat med ${count} inv.`,
    },
    notes: (fee: string) =>
      `Andelen är kommunens del av regionens fasta kostnad. Avgiften är den nationella, ${fee} kr per invånare. Varje räknat belopp leder till sin förklaring.`,
    chart: 'Att betala 2021, som räknat',
    toPay: 'Att betala',
    reasons: 'Så räknades varje kommun',
    reasonsLead: (cost: string, left: string) =>
      `${cost} delas i hela kronor. Först avrundas varje exakt andel nedåt. Då blir ${left} kronor över, och de går en och en till dem med störst rest.`,
    reasonsEven: (cost: string) => `${cost} delas i hela kronor, och det går jämnt upp.`,
    reason: (name: string, inhabitants: string, all: string) => `${name} har ${inhabitants} av ${all} invånare.`,
    exactShare: (sum: string) => `Andel: ${sum} kr.`,
    up: (down: string, remainder: string, left: string, part: string) =>
      `Nedåt blir det ${down} kr med resten ${remainder}. Den är bland de ${left} största, så andelen blir en krona till: ${part} kr.`,
    down: (remainder: string, left: string, part: string) =>
      `Resten ${remainder} är inte bland de ${left} största, så andelen stannar på ${part} kr.`,
    not: 'Det går jämnt upp.',
    fee: (sum: string, rounded: string) => `Avgift: ${sum} kr, avrundat till närmaste krona ${rounded} kr.`,
    rowSum: (sum: string) => `Summa: ${sum} kr.`,
    inLetter: (amount: string) => `I brevet står ${amount} kr.`,
    rule: (fee: string) =>
      `Den fasta kostnaden delas efter invånare med största rest. Den nationella avgiften är ${fee} kr per invånare.`,
    other: 'Räkna på andra siffror',
    otherLead: 'En annan kostnad, en annan befolkning, andra kommuner: delarna blir alltid exakt summan.',
    toOther: 'Räkna på egna siffror',
    outside: 'Samma räkning kan göras utan systemet, med kommandot share och en fil med kommun och invånare.',
  },
  {
    eyebrow: 'Norrbotten 2021',
    title: (right, all) => `The table of 2021, calculated again: ${right} of ${all} shares agree`,
    allRight: (cost, name, inhabitants) =>
      `The letter to the heads of social services divides ${cost} by inhabitants. With ${inhabitants} inhabitants in ${name} every share is the one in print, and together they are exactly ${cost}.`,
    someWrong: (count, cost, name, inhabitants) =>
      `The letter to the heads of social services divides ${cost} by inhabitants. Calculated as printed, with ${inhabitants} inhabitants in ${name}, ${count} municipalities get another share than in the letter.`,
    choose: (name) => `Inhabitants of ${name}`,
    corrected: (inhabitants) => `Corrected: ${inhabitants}`,
    asPrinted: (inhabitants) => `As printed: ${inhabitants}`,
    notAChoice: (right, printed) =>
      `The table can be calculated with ${right} or ${printed} inhabitants. It is shown with ${right}.`,
    totalDisagrees: 'The printed total disagrees with the rows',
    comesWith: (shares, fees) => `Calculated as printed, the share changes for ${shares}, and the fee for ${fees}.`,
    calculateWith: (inhabitants) => `Calculate with ${inhabitants}`,
    caption: 'The costs of 2021, as printed and as calculated',
    municipality: 'Municipality',
    inhabitants: 'Inhabitants printed',
    sharePrinted: 'Share printed',
    shareCalculated: 'Share calculated',
    feePrinted: 'Fee printed',
    feeCalculated: 'Fee calculated',
    sumPrinted: 'Sum printed',
    sumCalculated: 'Sum calculated',
    compared: 'Letter against calculated',
    kr: 'SEK',
    sum: 'Sum',
    same: 'the same',
    differs: {
      regionalCost: (by) => `share\u00a0${by}`,
      nationalFee: (by) => `fee\u00a0${by}`,
      sum: (by) => `sum\u00a0${by}`,
      inhabitants: (count) => `calculated with ${count} inh.`,
    },
    notes: (fee) =>
      `The share is the municipality’s part of the region’s fixed cost. The fee is the national one, SEK ${fee} per inhabitant. Each calculated amount leads to its reason.`,
    chart: 'To pay for 2021, as calculated',
    toPay: 'To pay',
    reasons: 'How each municipality was calculated',
    reasonsLead: (cost, left) =>
      `${cost} is divided into whole kronor. First each exact share is rounded down. That leaves ${left} kronor, which go one each to those with the largest remainders.`,
    reasonsEven: (cost) => `${cost} is divided into whole kronor, and comes out even.`,
    reason: (name, inhabitants, all) => `${name} has ${inhabitants} of ${all} inhabitants.`,
    exactShare: (sum) => `Share: ${sum}.`,
    up: (down, remainder, left, part) =>
      `Rounded down it is ${down}, with ${remainder} remaining. That is among the ${left} largest remainders, so the share is one krona more: ${part}.`,
    down: (remainder, left, part) =>
      `The remainder ${remainder} is not among the ${left} largest, so the share stays at ${part}.`,
    not: 'It comes out even.',
    fee: (sum, rounded) => `Fee: ${sum}, rounded to the nearest krona ${rounded}.`,
    rowSum: (sum) => `Sum: ${sum}.`,
    inLetter: (amount) => `The letter says ${amount}.`,
    rule: (fee) =>
      `The fixed cost is divided by inhabitants with largest remainder. The national fee is SEK ${fee} per inhabitant.`,
    other: 'Other figures',
    otherLead: 'Another cost, another population, other municipalities: the parts are always exactly the sum.',
    toOther: 'Calculate with your own figures',
    outside:
      'The same can be calculated without the system, with the share command and a file of municipalities and inhabitants.',
  },
)
