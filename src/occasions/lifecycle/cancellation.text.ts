import { sentences } from '#values'

const people = (n: number, one: string, many: string) => (n === 1 ? `en ${one}` : `${n} ${many}`)
const some = (n: number, one: string, many: string) => (n === 1 ? `one ${one}` : `${n} ${many}`)

export const text = sentences(
  {
    door: 'Ställ in',
    doorOccasion: 'Ställ in tillfället',
    title: (course: string, days: string) => `Vill du ställa in ${course} ${days}?`,
    dayTitle: (n: number, course: string, day: string) => `Vill du ställa in dag ${n} av ${course}, ${day}?`,
    lead: 'Det går inte att ångra. Läs vad som händer, och skriv varför.',
    dayLead: 'Det går inte att ångra. De andra dagarna hålls som planerat.',
    happens: 'Det här händer',
    seats: (n: number) =>
      n === 0
        ? 'Ingen har plats.'
        : `${people(n, 'deltagare', 'deltagare')} förlorar sin plats och får ett brev med skälet.`,
    money: 'Platserna kostar ingenting. Det som redan är bokfört tas tillbaka, och ingen avbokningsavgift tas ut.',
    waiting: (n: number) => `${people(n, 'person', 'personer')} lämnar kön och får ett brev.`,
    offers: (n: number) => `${people(n, 'erbjuden plats', 'erbjudna platser')} dras tillbaka.`,
    unnamed: (n: number) => `${people(n, 'plats utan namn', 'platser utan namn')} upphör.`,
    requests: (n: number) => `${people(n, 'obesvarad önskan', 'obesvarade önskemål')} om plats upphör.`,
    managers: (n: number) => `${people(n, 'chef', 'chefer')} som har bokat får ett brev om vilka det gäller.`,
    staff: (n: number) =>
      n === 0 ? 'Ingen är bemannad.' : `${people(n, 'person', 'personer')} i bemanningen får ett brev och blir fria.`,
    calendar: 'Dagarna försvinner ur allas kalendrar.',
    daySeats: (n: number) =>
      n === 0
        ? 'Ingen har plats.'
        : `${people(n, 'deltagare', 'deltagare')} behåller sin plats på de andra dagarna och får ett brev.`,
    dayMoney: 'Den här dagen kostar ingenting. Det som redan är bokfört för den tas tillbaka.',
    dayMissing: 'Dagen saknas för dem som behöver alla dagar, tills den har tagits igen.',
    why: 'Varför?',
    whyHint: 'Står i breven, ordagrant. Skriv så att alla kan läsa det.',
    interest: 'Sätt upp dem på intresselistan',
    interestHint: 'De som hade plats eller stod i kö får veta när kursen har ett nytt datum.',
    confirm: 'Ställ in tillfället',
    confirmDay: 'Ställ in dagen',
    back: 'Ändra ingenting',
    cancelled: (seats: number, staff: number) =>
      `Tillfället är inställt. ${people(seats, 'deltagare', 'deltagare')} och ${people(staff, 'person', 'personer')} i bemanningen har fått brev.`,
    dayCancelled: (n: number, seats: number, staff: number) =>
      `Dag ${n} är inställd. ${people(seats, 'deltagare', 'deltagare')} och ${people(staff, 'person', 'personer')} i bemanningen har fått brev.`,
    refused: {
      cancelledAlready: 'Tillfället är redan inställt.',
      settledAlready: 'Tillfället är avslutat. Öppna det igen om något behöver ändras.',
      dayCancelledAlready: 'Dagen är redan inställd.',
      onlyDayLeft: 'Det är den enda dagen som är kvar. Ställ in hela tillfället i stället.',
      someoneAttended: (n: number) =>
        `${people(n, 'person är markerad', 'personer är markerade')} som närvarande, så det har hållits. Ställ in de dagar som är kvar, en i taget.`,
      someoneAttendedDay: (n: number) =>
        `${people(n, 'person är markerad', 'personer är markerade')} som närvarande den dagen, så den har hållits.`,
    },
    wholeInstead: 'Ställ in hela tillfället',
  },
  {
    door: 'Cancel',
    doorOccasion: 'Cancel the occasion',
    title: (course: string, days: string) => `Do you want to cancel ${course} ${days}?`,
    dayTitle: (n: number, course: string, day: string) => `Do you want to cancel day ${n} of ${course}, ${day}?`,
    lead: 'It cannot be undone. Read what happens, and write why.',
    dayLead: 'It cannot be undone. The other days are held as planned.',
    happens: 'This is what happens',
    seats: (n: number) =>
      n === 0
        ? 'Nobody has a seat.'
        : `${some(n, 'participant loses the seat and gets', 'participants lose their seats and get')} a letter with the reason.`,
    money: 'The seats cost nothing. What has been posted is taken back, and no cancellation fee is charged.',
    waiting: (n: number) => `${some(n, 'person leaves', 'people leave')} the queue and get a letter.`,
    offers: (n: number) => `${some(n, 'offered seat is', 'offered seats are')} withdrawn.`,
    unnamed: (n: number) => `${some(n, 'unnamed seat ends', 'unnamed seats end')}.`,
    requests: (n: number) => `${some(n, 'request without an answer ends', 'requests without an answer end')}.`,
    managers: (n: number) =>
      `${some(n, 'manager who booked gets', 'managers who booked get')} a letter about whom it concerns.`,
    staff: (n: number) =>
      n === 0 ? 'Nobody is staffed.' : `${some(n, 'person', 'people')} on the staff get a letter and are free.`,
    calendar: "The days go from everyone's calendars.",
    daySeats: (n: number) =>
      n === 0
        ? 'Nobody has a seat.'
        : `${some(n, 'participant keeps the seat', 'participants keep their seats')} on the other days and get a letter.`,
    dayMoney: 'This day costs nothing. What has been posted for it is taken back.',
    dayMissing: 'Those who need every day miss this one until it has been made up for.',
    why: 'Why?',
    whyHint: 'Stands in the letters, word for word. Write it so that everyone can read it.',
    interest: 'Put them on the interest list',
    interestHint: 'Those who had a seat or waited are told when the course has a new date.',
    confirm: 'Cancel the occasion',
    confirmDay: 'Cancel the day',
    back: 'Change nothing',
    cancelled: (seats: number, staff: number) =>
      `The occasion is cancelled. ${some(seats, 'participant', 'participants')} and ${some(staff, 'person', 'people')} on the staff have been sent letters.`,
    dayCancelled: (n: number, seats: number, staff: number) =>
      `Day ${n} is cancelled. ${some(seats, 'participant', 'participants')} and ${some(staff, 'person', 'people')} on the staff have been sent letters.`,
    refused: {
      cancelledAlready: 'The occasion is cancelled already.',
      settledAlready: 'The occasion is settled. Open it again if something must change.',
      dayCancelledAlready: 'The day is cancelled already.',
      onlyDayLeft: 'It is the only day left. Cancel the whole occasion instead.',
      someoneAttended: (n: number) =>
        `${some(n, 'person is', 'people are')} marked as there, so it has been held. Cancel the days that are left, one by one.`,
      someoneAttendedDay: (n: number) =>
        `${some(n, 'person is', 'people are')} marked as there that day, so it has been held.`,
    },
    wholeInstead: 'Cancel the whole occasion',
  },
)
