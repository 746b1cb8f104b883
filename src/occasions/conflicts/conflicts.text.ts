import { sentences } from '#values'

export const text = sentences(
  {
    title: 'Krockar',
    lead: 'Inget av det här hindrar, men det är lättare att ändra nu än på kursdagen.',
    before: (n: string) => `${n} krockar att se över innan du går vidare`,
    beforeOne: 'En krock att se över innan du går vidare',
    beforeBody: 'Ändra det som ska ändras, eller gå vidare ändå längst ned.',
    despite: 'Planera ändå',
    despiteChange: 'Spara ändå',
    dayOn: (n: number, date: string) => `Dag ${n}, ${date}`,
    roomTaken: (room: string, from: string, until: string, course: string) =>
      `${room} är upptagen ${from}–${until} av ${course}.`,
    roomTakenBy: (room: string, from: string, until: string, region: string) =>
      `${room} är upptagen ${from}–${until} av ${region}.`,
    roomTooSmall: (room: string, capacity: number, seats: number) =>
      `${room} har ${capacity} platser men tillfället har ${seats}.`,
    roomEnded: (room: string) => `${room} används inte längre.`,
    twoTasks: (name: string, course: string, from: string, until: string) =>
      `${name} är samtidigt på ${course}, ${from}–${until}.`,
    tooFar: (name: string, free: number, needed: number) =>
      `${name} har ${free} minuter på sig mellan två platser; det tar ${needed}.`,
    tooFarEstimated: (name: string, free: number, needed: number) =>
      `${name} har ${free} minuter på sig mellan två platser; det tar uppskattningsvis ${needed}.`,
    tooFarUnknown: (name: string, free: number) =>
      `${name} har ${free} minuter på sig mellan två platser. Hinner man det?`,
    onePersonElsewhere: 'En deltagare har redan plats på ett annat tillfälle samtidigt.',
    personsElsewhere: (n: string) => `${n} deltagare har redan plats på ett annat tillfälle samtidigt.`,
    weekend: { 6: 'Det är en lördag.', 7: 'Det är en söndag.' },
    holiday: (name: string) => `Det är ${name}.`,
    holidays: {
      'new-year': 'nyårsdagen',
      epiphany: 'trettondagen',
      'good-friday': 'långfredagen',
      'easter-day': 'påskdagen',
      'easter-monday': 'annandag påsk',
      'first-of-may': 'första maj',
      ascension: 'Kristi himmelsfärdsdag',
      pentecost: 'pingstdagen',
      'national-day': 'nationaldagen',
      'midsummer-eve': 'midsommarafton',
      'midsummer-day': 'midsommardagen',
      'all-saints': 'alla helgons dag',
      'christmas-eve': 'julafton',
      'christmas-day': 'juldagen',
      'boxing-day': 'annandag jul',
      'new-years-eve': 'nyårsafton',
    },
  },
  {
    title: 'Conflicts',
    lead: 'None of this stops anything, but it is easier to change now than on the day.',
    before: (n: string) => `${n} conflicts to look at before you go on`,
    beforeOne: 'One conflict to look at before you go on',
    beforeBody: 'Change what should be changed, or go on all the same at the end of the form.',
    despite: 'Plan all the same',
    despiteChange: 'Save all the same',
    dayOn: (n: number, date: string) => `Day ${n}, ${date}`,
    roomTaken: (room: string, from: string, until: string, course: string) =>
      `${room} is taken ${from}–${until} by ${course}.`,
    roomTakenBy: (room: string, from: string, until: string, region: string) =>
      `${room} is taken ${from}–${until} by ${region}.`,
    roomTooSmall: (room: string, capacity: number, seats: number) =>
      `${room} seats ${capacity} but the occasion has ${seats} seats.`,
    roomEnded: (room: string) => `${room} is no longer used.`,
    twoTasks: (name: string, course: string, from: string, until: string) =>
      `${name} is on ${course} at the same time, ${from}–${until}.`,
    tooFar: (name: string, free: number, needed: number) =>
      `${name} has ${free} minutes between two places; it takes ${needed}.`,
    tooFarEstimated: (name: string, free: number, needed: number) =>
      `${name} has ${free} minutes between two places; it takes about ${needed}.`,
    tooFarUnknown: (name: string, free: number) => `${name} has ${free} minutes between two places. Is that enough?`,
    onePersonElsewhere: 'One participant already has a seat on another occasion at the same time.',
    personsElsewhere: (n: string) => `${n} participants already have a seat on another occasion at the same time.`,
    weekend: { 6: 'It is a Saturday.', 7: 'It is a Sunday.' },
    holiday: (name: string) => `It is ${name}.`,
    holidays: {
      'new-year': 'New Year’s Day',
      epiphany: 'Epiphany',
      'good-friday': 'Good Friday',
      'easter-day': 'Easter Day',
      'easter-monday': 'Easter Monday',
      'first-of-may': 'the First of May',
      ascension: 'Ascension Day',
      pentecost: 'Pentecost',
      'national-day': 'the national day',
      'midsummer-eve': 'Midsummer Eve',
      'midsummer-day': 'Midsummer Day',
      'all-saints': 'All Saints’ Day',
      'christmas-eve': 'Christmas Eve',
      'christmas-day': 'Christmas Day',
      'boxing-day': 'Boxing Day',
      'new-years-eve': 'New Year’s Eve',
    },
  },
)
