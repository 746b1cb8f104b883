import { sentences } from '#values'

interface Letter {
  readonly name: string
  readonly course: string
  /** "torsdag 12 mars 2026 kl. 9.00–16.00, Kulturens hus". */
  readonly line: string
}

const after = {
  sv: 'Kalenderprogram som förstår inbjudningar gör det själva. Annars öppnar du den bifogade filen.',
  en: 'Calendar programs that understand invitations do it by themselves. Otherwise open the attached file.',
}

export const text = sentences(
  {
    summary: {
      participant: (course: string, n: number) => `${course}, dag ${n}`,
      'course-leader': (course: string, n: number) => `${course}, dag ${n} (kursledare)`,
      trainer: (course: string, n: number) => `${course}, dag ${n} (utbildare)`,
      reserve: (course: string, n: number) => `Reserv: ${course}, dag ${n}`,
    },
    task: {
      participant: 'Du har plats på den här kursdagen.',
      'course-leader': 'Du är kursledare den här dagen.',
      trainer: 'Du är utbildare den här dagen.',
      reserve: 'Du är reserv den här dagen. Du kommer bara om du blir inkallad, och då ändras det här.',
    },
    online: (link: string, opens: string) => `Delta här: ${link}\nRummet öppnar kl. ${opens} svensk tid.`,
    recorded: 'Dagen är inspelad. Se den när du vill under dagen.',
    readMore: (address: string) => `Läs mer: ${address}`,
    noAnswer: 'Kan du inte? Säg till i Yrkesresan. Ett nej här i kalendern når oss inte.',
    onlinePlace: 'Digitalt',
    recordedPlace: 'Inspelat',
    linkedPlace: (place: string, link: string) => `${place.toLowerCase()}, ${link}`,
    clock: '.',
    line: (day: string, times: string, where: string) => `${day} kl. ${times}, ${where}`,
    ask: {
      subject: (summary: string, day: string) => `I kalendern: ${summary}, ${day}`,
      body: ({ name, course, line }: Letter) => `Hej ${name}!

Den här kursdagen i ${course} läggs in i din kalender:

${line}

${after.sv}`,
    },
    change: {
      subject: (summary: string, day: string) => `Ändrat i kalendern: ${summary}, ${day}`,
      body: ({ name, course, line }: Letter) => `Hej ${name}!

En kursdag i ${course} har ändrats, och ändras nu i din kalender. Så här är det nu:

${line}

${after.sv}`,
    },
    takeBack: {
      subject: (summary: string, day: string) => `Bort ur kalendern: ${summary}, ${day}`,
      body: ({ name, line }: Letter) => `Hej ${name}!

Det här tas bort ur din kalender:

${line}

${after.sv}`,
    },
  },
  {
    summary: {
      participant: (course: string, n: number) => `${course}, day ${n}`,
      'course-leader': (course: string, n: number) => `${course}, day ${n} (course leader)`,
      trainer: (course: string, n: number) => `${course}, day ${n} (trainer)`,
      reserve: (course: string, n: number) => `Reserve: ${course}, day ${n}`,
    },
    task: {
      participant: 'You have a seat on this course day.',
      'course-leader': 'You are course leader this day.',
      trainer: 'You are trainer this day.',
      reserve: 'You are reserve this day. You come only if you are called in, and then this is changed.',
    },
    online: (link: string, opens: string) => `Join here: ${link}\nThe room opens at ${opens} Swedish time.`,
    recorded: 'The day is recorded. See it whenever you like that day.',
    readMore: (address: string) => `Read more: ${address}`,
    noAnswer: 'Not able to come? Say so in Yrkesresan. A no here in the calendar does not reach us.',
    onlinePlace: 'Online',
    recordedPlace: 'Recorded',
    linkedPlace: (place: string, link: string) => `${place.toLowerCase()}, ${link}`,
    clock: ':',
    line: (day: string, times: string, where: string) => `${day}, ${times}, ${where}`,
    ask: {
      subject: (summary: string, day: string) => `In the calendar: ${summary}, ${day}`,
      body: ({ name, course, line }: Letter) => `Hello ${name},

This course day of ${course} is put into your calendar:

${line}

${after.en}`,
    },
    change: {
      subject: (summary: string, day: string) => `Changed in the calendar: ${summary}, ${day}`,
      body: ({ name, course, line }: Letter) => `Hello ${name},

A course day of ${course} has been changed, and is now changed in your calendar. This is how it is now:

${line}

${after.en}`,
    },
    takeBack: {
      subject: (summary: string, day: string) => `Out of the calendar: ${summary}, ${day}`,
      body: ({ name, line }: Letter) => `Hello ${name},

This is taken out of your calendar:

${line}

${after.en}`,
    },
  },
)
