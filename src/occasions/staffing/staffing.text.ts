import { sentences } from '#values'

export const text = sentences(
  {
    title: (n: number, course: string) => `Vilka bemannar dag ${n} av ${course}?`,
    lead: 'De som tillkommer, lämnar eller får en annan uppgift får ett brev när du sparar, och kalendrarna följer med.',
    section: 'Bemanningen',
    nobody: 'Ingen är bemannad än.',
    door: 'Ändra bemanningen',
    left: (name: string) => `${name}, inte längre i teamet`,
    days: 'Gäller',
    this: (n: number) => `Bara dag ${n}`,
    coming: (numbers: string) => `Alla kommande dagar: ${numbers}`,
    comingHint: 'Samma bemanning på alla, också där den är en annan i dag.',
    save: 'Spara bemanningen',
    saved: (n: number) =>
      n === 1
        ? 'Bemanningen är ändrad och en person har fått ett brev.'
        : `Bemanningen är ändrad och ${n} personer har fått brev.`,
    same: 'Inget var ändrat, så ingen har fått något brev.',
    stale: 'Kurstillfället ändrades av någon annan medan du valde. Så här ser dagen ut nu:',
    staleAgain: 'Det du valde står kvar nedanför. Jämför och spara igen om det fortfarande gäller.',
    onDay: (day: string, fault: string) => `${day}: ${fault}`,
    over: 'Dagen har varit, och bemanningen ändras inte längre',
    overBody: 'De som stod på bemanningen den dagen står kvar.',
    notHeld: 'Dagen är inställd, och har ingen bemanning',
    notHeldBody: 'De som stod på bemanningen har fått veta att dagen är inställd.',
    back: 'Till kurstillfället',
    noTeam: 'Ingen är i teamet för kursen den dagen. Lägg först till dem som ska leda och utbilda.',
    toTeams: 'Till teamen',
  },
  {
    title: (n: number, course: string) => `Who are the staff of day ${n} of ${course}?`,
    lead: 'Those who come, leave or get another task get a letter when you save, and the calendars follow.',
    section: 'The staff',
    nobody: 'Nobody is on the staff yet.',
    door: 'Change the staff',
    left: (name: string) => `${name}, no longer in the team`,
    days: 'Holds for',
    this: (n: number) => `Only day ${n}`,
    coming: (numbers: string) => `All coming days: ${numbers}`,
    comingHint: 'The same staff on all of them, also where it is another today.',
    save: 'Save the staff',
    saved: (n: number) =>
      n === 1
        ? 'The staff is changed and one person has been sent a letter.'
        : `The staff is changed and ${n} people have been sent letters.`,
    same: 'Nothing had changed, so nobody has been sent a letter.',
    stale: 'The occasion was changed by someone else while you chose. This is how the day is now:',
    staleAgain: 'What you chose is still below. Compare, and save again if it still holds.',
    onDay: (day: string, fault: string) => `${day}: ${fault}`,
    over: 'The day has been, and its staff no longer change',
    overBody: 'Those who were on the staff that day still are.',
    notHeld: 'The day is cancelled, and has no staff',
    notHeldBody: 'Those who were on the staff have been told that the day is cancelled.',
    back: 'To the occasion',
    noTeam: 'Nobody is in the team of the course that day. First add those who will lead and teach.',
    toTeams: 'To the teams',
  },
)
