import { sentences } from '#values'

export const text = sentences(
  {
    title: (n: number, course: string) => `Ändra dag ${n} av ${course}`,
    lead: (people: string) => `Ändringen skickas genast som brev till ${people}.`,
    nobody: 'Ingen är bokad än, så bara bemanningen får ett brev om ändringen.',
    one: 'den som är bokad och till bemanningen',
    many: (n: string) => `de ${n} som är bokade och till bemanningen`,
    save: 'Spara ändringen',
    formMovesPrice: 'Byter du form får dagen prislistans pris för den nya formen.',
    formMovesCharged:
      'Byter du form följer priset med: inspelat är gratis, annars gäller prislistan. Det som är bokfört för dem som har plats rättas. Ett pris som någon har satt för hand ligger fast.',
    repricedByForm: (from: string, to: string) => `Dagen hålls ${to} i stället för ${from}`,
    priceAfter: {
      same: '',
      'as-listed': 'Priset är nu prislistans för den nya formen, och det som var bokfört är rättat.',
      free: 'En inspelad dag är gratis, så dagen kostar inget nu. Det som var bokfört är rättat.',
      decided: 'Priset är satt för hand och ligger fast. Se över det.',
      today: 'Dagen är i dag, så priset ligger fast.',
      'not-on-list': 'Prislistan saknar pris för den nya formen, så det gamla priset gäller. Se över det.',
    },
    cancelNote: 'De som har plats behåller den på de andra dagarna, och dagen kostar ingenting.',
    cancelDay: (n: number) => `Ställ in dag ${n}`,
    price: 'Priset',
    setPrice: 'Ändra priset',
    saved: (n: number) =>
      n === 1 ? 'Dagen är ändrad och en person har fått ett brev.' : `Dagen är ändrad och ${n} personer har fått brev.`,
    same: 'Inget var ändrat, så ingen har fått något brev.',
    stale: 'Kurstillfället ändrades av någon annan medan du skrev. Så här ser dagen ut nu:',
    staleAgain: 'Det du skrev står kvar nedanför. Jämför och spara igen om det fortfarande gäller.',
    over: 'Dagen har varit, och ändras inte längre',
    overBody: 'Det som hölls och markerades den dagen står som det var.',
  },
  {
    title: (n: number, course: string) => `Change day ${n} of ${course}`,
    lead: (people: string) => `The change is sent at once as a letter to ${people}.`,
    nobody: 'Nobody is booked yet, so only the staff get a letter about the change.',
    one: 'the one who is booked and to the staff',
    many: (n: string) => `the ${n} who are booked and to the staff`,
    save: 'Save the change',
    formMovesPrice: 'With another form the day gets the price of the list for it.',
    formMovesCharged:
      'With another form the price follows: recorded is free, otherwise the list holds. What has been posted for those who have a seat is put right. A price that someone set by hand stays.',
    repricedByForm: (from: string, to: string) => `The day is held ${to} instead of ${from}`,
    priceAfter: {
      same: '',
      'as-listed': "The price is now the list's for the new form, and what had been posted is put right.",
      free: 'A recorded day is free, so the day now costs nothing. What had been posted is put right.',
      decided: 'The price was set by hand and stays. Look it over.',
      today: 'The day is today, so the price stays.',
      'not-on-list': 'The list has no price for the new form, so the old one holds. Look it over.',
    },
    cancelNote: 'Those who have seats keep them on the other days, and the day costs nothing.',
    cancelDay: (n: number) => `Cancel day ${n}`,
    price: 'The price',
    setPrice: 'Change the price',
    saved: (n: number) =>
      n === 1
        ? 'The day is changed and one person has been sent a letter.'
        : `The day is changed and ${n} people have been sent letters.`,
    same: 'Nothing had changed, so nobody has been sent a letter.',
    stale: 'The occasion was changed by someone else while you wrote. This is how the day is now:',
    staleAgain: 'What you typed is still below. Compare, and save again if it still holds.',
    over: 'The day has been, and no longer changes',
    overBody: 'What was held and marked that day stays as it was.',
  },
)
