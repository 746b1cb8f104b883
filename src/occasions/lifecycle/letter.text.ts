import { sentences } from '#values'

export const text = sentences(
  {
    seat: {
      subject: (course: string) => `Inställt: ${course}`,
      body: (name: string, course: string, days: string, why: string) => `Hej ${name}!

${course} ${days} är inställd, så din plats finns inte kvar.

Skälet: ${why}

Platsen kostar ingenting.`,
      interest: 'Du står nu på listan över dem som vill gå kursen när den får ett nytt datum. Du får ett brev då.',
    },
    manager: {
      subject: (course: string) => `Inställt: ${course}`,
      body: (course: string, days: string, people: string, why: string) => `${course} ${days} är inställd.

Det gäller ${people}. Den som hade plats har fått ett eget brev.

Skälet: ${why}

Platserna kostar ingenting.`,
      unnamed: (n: number) => (n === 1 ? 'en plats utan namn' : `${n} platser utan namn`),
    },
    queue: {
      subject: (course: string) => `Inställt: ${course}`,
      body: (name: string, course: string, days: string, why: string) => `Hej ${name}!

${course} ${days}, som du väntade på en plats till, är inställd.

Skälet: ${why}`,
      interest: 'Du står nu på listan över dem som vill gå kursen när den får ett nytt datum. Du får ett brev då.',
    },
    staff: {
      subject: (course: string) => `Inställt: ${course}`,
      body: (name: string, course: string, days: string, why: string) => `Hej ${name}!

${course} ${days} är inställd. Du står inte längre på någon bemanning där och är fri för annat.

Skälet: ${why}`,
    },
    daySeat: {
      subject: (course: string) => `Inställd kursdag: ${course}`,
      body: (name: string, course: string, day: string, why: string) => `Hej ${name}!

En dag av ${course} är inställd:

${day}

Skälet: ${why}

Du har kvar din plats på de andra dagarna, och den inställda dagen kostar ingenting. Du får veta hur dagen kan tas igen.`,
    },
    dayStaff: {
      subject: (course: string) => `Inställd kursdag: ${course}`,
      body: (name: string, course: string, day: string, why: string) => `Hej ${name}!

En dag som du stod på bemanningen för i ${course} är inställd:

${day}

Skälet: ${why}`,
    },
  },
  {
    seat: {
      subject: (course: string) => `Cancelled: ${course}`,
      body: (name: string, course: string, days: string, why: string) => `Hello ${name},

${course} ${days} has been cancelled, so your seat is no more.

The reason: ${why}

The seat costs nothing.`,
      interest: 'You are now on the list of those who want the course when it has a new date. You will get a letter.',
    },
    manager: {
      subject: (course: string) => `Cancelled: ${course}`,
      body: (course: string, days: string, people: string, why: string) => `${course} ${days} has been cancelled.

It concerns ${people}. Whoever had a seat has been sent a letter.

The reason: ${why}

The seats cost nothing.`,
      unnamed: (n: number) => (n === 1 ? 'one unnamed seat' : `${n} unnamed seats`),
    },
    queue: {
      subject: (course: string) => `Cancelled: ${course}`,
      body: (name: string, course: string, days: string, why: string) => `Hello ${name},

${course} ${days}, which you were waiting for a seat on, has been cancelled.

The reason: ${why}`,
      interest: 'You are now on the list of those who want the course when it has a new date. You will get a letter.',
    },
    staff: {
      subject: (course: string) => `Cancelled: ${course}`,
      body: (name: string, course: string, days: string, why: string) => `Hello ${name},

${course} ${days} has been cancelled. You are no longer on its staff and are free for something else.

The reason: ${why}`,
    },
    daySeat: {
      subject: (course: string) => `Cancelled course day: ${course}`,
      body: (name: string, course: string, day: string, why: string) => `Hello ${name},

A day of ${course} has been cancelled:

${day}

The reason: ${why}

You keep your seat on the other days, and the cancelled day costs nothing. You will be told how it can be made up for.`,
    },
    dayStaff: {
      subject: (course: string) => `Cancelled course day: ${course}`,
      body: (name: string, course: string, day: string, why: string) => `Hello ${name},

A day that you were on the staff of in ${course} has been cancelled:

${day}

The reason: ${why}`,
    },
  },
)
