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
    formKeepsPrice: 'Byter du form ligger priset ändå fast, eftersom någon har plats och platsen är bokförd.',
    priceAfter: {
      same: '',
      'as-listed': 'Priset är nu prislistans för den nya formen. Se över det.',
      stays: 'Priset ligger fast, eftersom någon har plats.',
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
    formKeepsPrice: 'With another form the price still stays, since someone has a seat and it has been posted.',
    priceAfter: {
      same: '',
      'as-listed': "The price is now the list's for the new form. Look it over.",
      stays: 'The price stays, since someone has a seat.',
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
