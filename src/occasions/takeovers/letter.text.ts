import { sentences } from '#values'

interface Asked {
  readonly name: string
  readonly holder: string
  readonly course: string
  readonly day: string
  readonly link: string
}
interface Got extends Pick<Asked, 'name' | 'holder' | 'course'> {
  readonly days: string
}

export const text = sentences(
  {
    ask: {
      subject: (holder: string, course: string) => `Kan du ta ${holder}s plats på ${course}?`,
      body: ({ name, holder, course, day, link }: Asked) => `Hej ${name}!

${holder} kan inte åka på ${course}, som börjar ${day}, och undrar om du vill ta platsen. Det kostar inget extra för kommunen.

Läs om dagarna och ta platsen här:
${link}

Länken går att använda en gång, och till dagen före den första kursdagen. Vill du inte behöver du inte göra något.`,
    },
    got: {
      subject: (course: string) => `Du har tagit över en plats på ${course}`,
      body: ({ name, holder, course, days }: Got) => `Hej ${name}!

Du åker på ${course} i stället för ${holder}.

${days}

Förberedelserna börjar från början för dig. Du hittar dem i Yrkesresan, under kursen. Där kan du också tala om vad du äter och behöver.`,
    },
    gave: {
      subject: (colleague: string, course: string) => `${colleague} åker i stället för dig på ${course}`,
      body: (name: string, colleague: string, course: string) => `Hej ${name}!

${colleague} har tagit över din plats på ${course}. Det kostar inget, och du behöver inte göra något mer.`,
    },
  },
  {
    ask: {
      subject: (holder: string, course: string) => `Can you take the seat of ${holder} on ${course}?`,
      body: ({ name, holder, course, day, link }: Asked) => `Hello ${name},

${holder} cannot go to ${course}, which begins ${day}, and wonders if you want the seat. It costs the municipality nothing extra.

Read about the days and take the seat here:
${link}

The link works once, and until the day before the first course day. If you do not want to, you need not do anything.`,
    },
    got: {
      subject: (course: string) => `You have taken over a seat on ${course}`,
      body: ({ name, holder, course, days }: Got) => `Hello ${name},

You go to ${course} instead of ${holder}.

${days}

The preparations start over for you. You find them in Yrkesresan, under the course. There you can also tell what you eat and need.`,
    },
    gave: {
      subject: (colleague: string, course: string) => `${colleague} goes instead of you to ${course}`,
      body: (name: string, colleague: string, course: string) => `Hello ${name},

${colleague} has taken over your seat on ${course}. It costs nothing, and there is nothing more for you to do.`,
    },
  },
)
