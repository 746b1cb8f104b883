import { sentences } from '#values'

export const text = sentences(
  {
    door: 'Platser, bokning och minsta antal',
    title: (course: string) => `Platser och bokning för ${course}`,
    lead: 'Fler platser går till dem som väntar. Det som är bokat ändras inte.',
    save: 'Spara',
    saved: 'Det är sparat.',
    wentTo: (n: number) =>
      n === 1 ? 'En plats gick till den som väntade.' : `${n} platser gick till dem som väntade.`,
    fewerThanTaken: (n: number) => `${n} platser är tagna eller erbjudna. Antalet kan inte vara lägre.`,
    stale: 'Någon annan ändrade tillfället medan du skrev. Det du skrev står kvar: jämför och spara igen.',
    cancelledAlready: 'Tillfället är inställt och ändras inte längre.',
    settledAlready: 'Tillfället är avslutat. Öppna det igen om något behöver ändras.',
    started: 'Kursen har börjat, så det här ändras inte längre.',
    now: (seats: number, taken: number) => `${seats} platser, ${taken} tagna`,
  },
  {
    door: 'Seats, booking and minimum',
    title: (course: string) => `Seats and booking of ${course}`,
    lead: 'More seats go to those who wait. What is booked does not change.',
    save: 'Save',
    saved: 'It is saved.',
    wentTo: (n: number) => (n === 1 ? 'One seat went to whoever waited.' : `${n} seats went to those who waited.`),
    fewerThanTaken: (n: number) => `${n} seats are taken or offered. There cannot be fewer.`,
    stale: 'Someone else changed the occasion while you wrote. What you typed is still here: compare and save again.',
    cancelledAlready: 'The occasion is cancelled and no longer changes.',
    settledAlready: 'The occasion is settled. Open it again if something must change.',
    started: 'The course has begun, so this no longer changes.',
    now: (seats: number, taken: number) => `${seats} seats, ${taken} taken`,
  },
)
