import { sentences } from '#values'

export const text = sentences(
  {
    booked: {
      subject: (course: string) => `Du har plats på ${course}`,
      body: (name: string, course: string, days: string) => `Hej ${name}!

Du är bokad på ${course}.

${days}

Förberedelserna hittar du i Yrkesresan, under kursen. Gör dem före den första dagen.

Kan du inte komma? Säg till din arbetsledare i god tid, så går platsen till någon annan.`,
    },
    fromQueue: {
      subject: (course: string) => `Du har fått plats på ${course}`,
      body: (name: string, course: string, days: string) => `Hej ${name}!

En plats har blivit ledig på ${course}. Du stod först i kön, så den är din.

${days}

Förberedelserna hittar du i Yrkesresan, under kursen.

Kan du inte komma? Säg till din arbetsledare så fort du kan, så går platsen till nästa i kön.`,
    },
    fromQueueToAsker: {
      subject: (name: string, course: string) => `${name} har fått plats på ${course}`,
      body: (
        name: string,
        course: string,
        days: string,
      ) => `En plats har blivit ledig på ${course}, och ${name} stod först i kön.

${days}

Passar det inte? Avboka i Yrkesresan, så går platsen till nästa i kön.`,
    },
    cancelled: {
      subject: (course: string) => `Din plats på ${course} är avbokad`,
      body: (name: string, course: string, day: string) => `Hej ${name}!

Din plats på ${course}, som börjar ${day}, är avbokad. Undrar du varför? Fråga din arbetsledare.`,
    },
    lapsed: {
      subject: (name: string, course: string) => `${name} står inte längre i kö till ${course}`,
      body: (name: string, course: string) =>
        `En plats blev ledig på ${course} och ${name} stod först i kön, men kan inte få den: anställningen, kommunens avtal eller en annan bokning har ändrats sedan ni ställde er i kö. Platsen gick till nästa.`,
    },
  },
  {
    booked: {
      subject: (course: string) => `You have a seat on ${course}`,
      body: (name: string, course: string, days: string) => `Hello ${name},

You are booked on ${course}.

${days}

You find the preparations in Yrkesresan, under the course. Do them before the first day.

Not able to come? Tell your team leader in good time, and the seat goes to someone else.`,
    },
    fromQueue: {
      subject: (course: string) => `You have got a seat on ${course}`,
      body: (name: string, course: string, days: string) => `Hello ${name},

A seat has become free on ${course}. You were first in the queue, so it is yours.

${days}

You find the preparations in Yrkesresan, under the course.

Not able to come? Tell your team leader as soon as you can, and the seat goes to the next in the queue.`,
    },
    fromQueueToAsker: {
      subject: (name: string, course: string) => `${name} has got a seat on ${course}`,
      body: (
        name: string,
        course: string,
        days: string,
      ) => `A seat has become free on ${course}, and ${name} was first in the queue.

${days}

If it does not suit, cancel in Yrkesresan and the seat goes to the next in the queue.`,
    },
    cancelled: {
      subject: (course: string) => `Your seat on ${course} has been cancelled`,
      body: (name: string, course: string, day: string) => `Hello ${name},

Your seat on ${course}, which begins ${day}, has been cancelled. If you wonder why, ask your team leader.`,
    },
    lapsed: {
      subject: (name: string, course: string) => `${name} is no longer in the queue for ${course}`,
      body: (name: string, course: string) =>
        `A seat became free on ${course} and ${name} was first in the queue, but cannot have it: the employment, the agreements of the municipality or another booking has changed since you asked. The seat went to the next.`,
    },
  },
)
