import { sentences } from '#values'

/** What regions owe each other for people who had seats with the other. */
export const text = sentences(
  {
    title: 'Mellan regioner',
    lead: 'Platser och utbildare som regionerna har delat med varandra. Kommunen betalar sin egen region, som betalar den andra lika mycket. Utbildarnas del av potten går samma väg tillbaka.',
    caption: 'Vad regionerna betalar varandra',
    other: 'Region',
    toUs: 'De betalar oss',
    fromUs: 'Vi betalar dem',
    left: 'Till oss',
    crumb: (other: string, year: number) => `Mellan regioner: ${other} ${year}`,
    pageToUs: (other: string, sum: string) => `${other} betalar oss ${sum}`,
    pageFromUs: (other: string, sum: string) => `Vi betalar ${other} ${sum}`,
    pageEven: (other: string) => `Vi och ${other} är jämna`,
    pageLead: (toUs: string, fromUs: string, year: number) =>
      `${year}: de betalar oss ${toUs} för sina deltagare hos oss, vi betalar dem ${fromUs} för våra hos dem.`,
    theirs: (other: string) => `Deltagare från ${other} hos oss`,
    ours: (other: string) => `Våra deltagare hos ${other}`,
    none: 'Inga platser.',
    what: 'Avser',
    when: 'Datum',
    amount: 'Belopp',
    potShare: 'Utbildarpotten, till utbildarnas kommuner',
    fee: (course: string) => `${course}, avgift`,
    day: (course: string, number: number) => `${course}, dag ${number}`,
    noNames: 'Vilka det är ser bara deras egen region och kommun.',
    taught: 'Utbildare',
    taughtWith: (home: string, host: string) =>
      `Utbildare från ${home} har utbildat hos ${host}. Potten hos ${host} betalar ${home}, som drar av lika mycket på kommunens faktura.`,
    ownTaught: (host: string, own: string) =>
      `Kommunens utbildare har utbildat hos ${host}. Potten där betalar ${own}, som drar av lika mycket här.`,
    guest: 'Gäst',
    guestOf: (debtor: string, creditor: string) =>
      `En deltagare från ${debtor} hade plats hos ${creditor}. ${debtor} betalar lika mycket som deltagarens kommun betalar ${debtor}.`,
    ownGuest: (host: string, own: string) =>
      `Platsen var hos ${host}. Kommunen betalar sin egen region, och ${own} betalar ${host} lika mycket.`,
  },
  {
    title: 'Between regions',
    lead: 'Seats and trainers that the regions have shared with each other. The municipality pays its own region, which pays the other the same. The trainers’ part of the pot goes the same way back.',
    caption: 'What the regions pay each other',
    other: 'Region',
    toUs: 'They pay us',
    fromUs: 'We pay them',
    left: 'To us',
    crumb: (other: string, year: number) => `Between regions: ${other} ${year}`,
    pageToUs: (other: string, sum: string) => `${other} pays us ${sum}`,
    pageFromUs: (other: string, sum: string) => `We pay ${other} ${sum}`,
    pageEven: (other: string) => `We and ${other} are even`,
    pageLead: (toUs: string, fromUs: string, year: number) =>
      `${year}: they pay us ${toUs} for their participants with us, we pay them ${fromUs} for ours with them.`,
    theirs: (other: string) => `Participants from ${other} with us`,
    ours: (other: string) => `Our participants with ${other}`,
    none: 'No seats.',
    what: 'For',
    when: 'Date',
    amount: 'Amount',
    potShare: 'The trainer pot, to the trainers’ municipalities',
    fee: (course: string) => `${course}, fee`,
    day: (course: string, number: number) => `${course}, day ${number}`,
    noNames: 'Who they are is seen only by their own region and municipality.',
    taught: 'Trainer',
    taughtWith: (home: string, host: string) =>
      `Trainers from ${home} have taught with ${host}. The pot of ${host} pays ${home}, which deducts as much on the municipality’s invoice.`,
    ownTaught: (host: string, own: string) =>
      `The municipality’s trainers have taught with ${host}. The pot there pays ${own}, which deducts as much here.`,
    guest: 'Guest',
    guestOf: (debtor: string, creditor: string) =>
      `A participant from ${debtor} had a seat with ${creditor}. ${debtor} pays as much as the participant’s municipality pays ${debtor}.`,
    ownGuest: (host: string, own: string) =>
      `The seat was with ${host}. The municipality pays its own region, and ${own} pays ${host} the same.`,
  },
)
