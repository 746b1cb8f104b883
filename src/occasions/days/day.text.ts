import { sentences } from '#values'

export const text = sentences(
  {
    title: (n: number, course: string) => `Ändra dag ${n} av ${course}`,
    lead: (people: string) => `Ändringen skickas genast som brev till ${people}.`,
    nobody: 'Ingen är bokad än, så bara bemanningen får ett brev om ändringen.',
    one: 'den som är bokad och till bemanningen',
    many: (n: string) => `de ${n} som är bokade och till bemanningen`,
    save: 'Spara ändringen',
    staysTitle: 'Formen ligger fast',
    stays: 'Ska dagen hållas på ett annat sätt behövs ett nytt kurstillfälle.',
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
    staysTitle: 'The form stays',
    stays: 'To hold the day in another way, plan a new occasion.',
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
