import { sentences } from '#values'

export const text = sentences(
  {
    matterWhy: 'Den som frågat om en plats får veta när du har svarat.',
    answer: 'Svara',
    title: (many: string, n: number) =>
      n === 0
        ? 'Ingen väntar på ditt svar'
        : n === 1
          ? 'En medarbetare väntar på ditt svar'
          : `${many} förfrågningar väntar på ditt svar`,
    empty: 'Inga förfrågningar just nu',
    emptyBody: 'När en medarbetare frågar om en plats står det här, och du får ett brev.',
    who: 'Vilka ska få åka?',
    whoHint: 'Den som står överst får plats först. Är det fullt ställs man i kö.',
    wants: (name: string, course: string) => `${name}: ${course}`,
    free: 'Kostar inget.',
    costs: (price: string) => `Kostar kommunen ${price}.`,
    room: (seats: number) => (seats === 1 ? 'En plats kvar.' : `${seats} platser kvar.`),
    full: (waiting: number) => (waiting === 0 ? 'Fullt: ett ja blir en plats i kön.' : `Fullt, ${waiting} i kö.`),
    answerBy: (day: string) => `Svara senast ${day}.`,
    note: (note: string) => `”${note}”`,
    approve: 'Godkänn de valda',
    approveOne: 'Godkänn',
    chooseSome: 'Kryssa för minst en förfrågan.',
    declineTitle: 'Säga nej',
    declineLead: 'Ett nej behöver ett skäl. Den som frågat får läsa det.',
    declineOne: (name: string, course: string) => `Säg nej till ${name}, ${course}`,
    decline: 'Säg nej',
    reason: 'Varför?',
    reasonHint: 'Till exempel: vi är för få på jobbet den dagen, sök till hösten.',
    gotSeat: (names: string) => `${names} har fått plats.`,
    gotPlace: (names: string) => `${names} står i kö.`,
    cannot: (name: string) => `${name} kan inte bokas just nu.`,
    declined: (name: string) => `${name} har fått ditt svar.`,
    toDeputy: 'Utse en ställföreträdare när du är borta',
    linkTitle: (name: string, course: string) => `Får ${name} åka på ${course}?`,
    linkDone: {
      seat: 'Ja: platsen är bokad',
      'queue-place': 'Ja: nu väntar en plats i kön',
      declined: 'Ditt nej är skickat',
    },
    linkClosed: 'Förfrågan är redan avslutad',
    linkUnknown: 'Länken leder inte till någon förfrågan',
    unknownBody: 'Se efter att hela adressen kom med, eller logga in och öppna listan över förfrågningar.',
    toList: 'Alla förfrågningar',
    refused: {
      approved: (by: string) => `${by} har redan sagt ja.`,
      declined: (by: string) => `${by} har redan sagt nej.`,
      requestExpired: 'Svarstiden har gått ut. Vill ni ändå att medarbetaren åker? Boka i Yrkesresan.',
      requestWithdrawn: 'Den som frågade har tagit tillbaka sin förfrågan.',
      notYours: 'Den här förfrågan är inte längre din att svara på.',
    },
  },
  {
    matterWhy: 'Whoever asked for a seat is told when you have answered.',
    answer: 'Answer',
    title: (many: string, n: number) =>
      n === 0
        ? 'Nobody waits for your answer'
        : n === 1
          ? 'One employee waits for your answer'
          : `${many} requests wait for your answer`,
    empty: 'No requests just now',
    emptyBody: 'When an employee asks for a seat it stands here, and you get a letter.',
    who: 'Who may go?',
    whoHint: 'Whoever is on top gets a seat first. If it is full they are put in the queue.',
    wants: (name: string, course: string) => `${name}: ${course}`,
    free: 'Costs nothing.',
    costs: (price: string) => `Costs the municipality ${price}.`,
    room: (seats: number) => (seats === 1 ? 'One seat left.' : `${seats} seats left.`),
    full: (waiting: number) =>
      waiting === 0 ? 'Full: a yes is a place in the queue.' : `Full, ${waiting} in the queue.`,
    answerBy: (day: string) => `Answer by ${day}.`,
    note: (note: string) => `“${note}”`,
    approve: 'Approve those chosen',
    approveOne: 'Approve',
    chooseSome: 'Tick at least one request.',
    declineTitle: 'To say no',
    declineLead: 'A no needs a reason. Whoever asked will read it.',
    declineOne: (name: string, course: string) => `Say no to ${name}, ${course}`,
    decline: 'Say no',
    reason: 'Why?',
    reasonHint: 'For example: we are too few at work that day, apply for the autumn.',
    gotSeat: (names: string) => `${names} got a seat.`,
    gotPlace: (names: string) => `${names} in the queue.`,
    cannot: (name: string) => `${name} cannot be booked just now.`,
    declined: (name: string) => `${name} has your answer.`,
    toDeputy: 'Name a deputy for when you are away',
    linkTitle: (name: string, course: string) => `May ${name} go to ${course}?`,
    linkDone: {
      seat: 'Yes: the seat is booked',
      'queue-place': 'Yes: a place in the queue',
      declined: 'Your no has been sent',
    },
    linkClosed: 'The request has been closed already',
    linkUnknown: 'The link leads to no request',
    unknownBody: 'See that the whole address came along, or sign in and open the list of requests.',
    toList: 'All requests',
    refused: {
      approved: (by: string) => `${by} has said yes already.`,
      declined: (by: string) => `${by} has said no already.`,
      requestExpired:
        'The time to answer has run out. If you want the employee to go all the same, book in Yrkesresan.',
      requestWithdrawn: 'Whoever asked has withdrawn the request.',
      notYours: 'This request is no longer yours to answer.',
    },
  },
)
