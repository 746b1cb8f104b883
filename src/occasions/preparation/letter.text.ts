import { sentences } from '#values'

export const text = sentences(
  {
    item: (title: string, minutes: number) => `– ${title}, ${minutes} min`,
    minutes: (n: number) => (n === 1 ? 'en minut' : `${n} minuter`),
    reminder: {
      subject: (course: string, day: string) => `Förbered dig före ${day}: ${course}`,
      body: (to: { name: string; course: string; begins: string; by: string; left: string; minutes: string }) =>
        `Hej ${to.name}!

${to.begins} börjar ${to.course}. Det här är kvar att förbereda, och det är bra om det är klart senast ${to.by}:

${to.left}

Sammanlagt ${to.minutes}. Du kan ta en sak i taget, allt du gör sparas.`,
      link: (href: string) => `Fortsätt här: ${href}`,
    },
    warning: {
      subject: (course: string) => `Du har förberedelser kvar till ${course}`,
      body: (to: { name: string; course: string; begins: string; by: string; left: string; minutes: string }) =>
        `Hej ${to.name}!

Kursledningen för ${to.course} har sett att du inte är klar med förberedelserna. Dagen bygger på dem. Den börjar ${to.begins}, och förberedelserna skulle vara klara ${to.by}.

Det här är kvar:

${to.left}

Sammanlagt ${to.minutes}. Hinner du inte? Säg till din arbetsledare.`,
    },
    leader: {
      subject: (course: string, people: string) => `${people} är inte redo för ${course}`,
      body: (to: { course: string; begins: string; by: string; people: string; does: string }) =>
        `I dag är sista dagen att förbereda sig för ${to.course}, som börjar ${to.begins}. De här är inte klara:

${to.people}

${to.does} Hjälp gärna till med tid att förbereda sig.`,
      late: (to: { course: string; begins: string; by: string; people: string; does: string }) =>
        `Förberedelserna för ${to.course}, som börjar ${to.begins}, skulle vara klara ${to.by}. De här är inte klara:

${to.people}

${to.does} Hjälp gärna till med tid att förbereda sig.`,
      person: (name: string, items: number, minutes: string) =>
        `– ${name}: ${items === 1 ? 'en sak' : `${items} saker`} kvar, ${minutes}`,
      onePerson: 'En i ditt team',
      persons: (count: string) => `${count} i ditt team`,
      does: {
        warn: 'Platserna är kvar.',
        'offer-seat': 'Efter sista dagen kan regionen låta platsen gå till den som står på tur i kön.',
        admit: 'Efter sista dagen behöver kursledningen ett skäl för att släppa in den som inte är klar.',
      },
    },
    offeredOn: {
      subject: (course: string) => `Din plats på ${course} har gått till nästa i kön`,
      body: (name: string, course: string, begins: string, by: string) => `Hej ${name}!

Förberedelserna för ${course}, som börjar ${begins}, skulle vara klara ${by}. Eftersom de inte var det har din plats gått till den som stod på tur i kön, enligt regionens regel.

Du är välkommen på nästa kurstillfälle. Det du redan har gjort är kvar och räknas då. Prata med din arbetsledare om en ny dag.`,
      leaderSubject: (name: string, course: string) => `${name} har inte kvar sin plats på ${course}`,
      leaderBody: (name: string, course: string, begins: string, by: string) =>
        `${name} var inte klar med förberedelserna för ${course}, som börjar ${begins}. De skulle vara klara ${by}. Platsen har gått till den som stod på tur i kön, enligt regionens regel.

Det som är gjort är kvar och räknas vid nästa kurstillfälle. Boka gärna en ny plats i Yrkesresan.`,
    },
  },
  {
    item: (title: string, minutes: number) => `– ${title}, ${minutes} min`,
    minutes: (n: number) => (n === 1 ? 'one minute' : `${n} minutes`),
    reminder: {
      subject: (course: string, day: string) => `Prepare before ${day}: ${course}`,
      body: (to: { name: string; course: string; begins: string; by: string; left: string; minutes: string }) =>
        `Hello ${to.name},

${to.course} begins on ${to.begins}. This is left to prepare, and it should be done by ${to.by} at the latest:

${to.left}

In all ${to.minutes}. Take one thing at a time, everything you do is kept.`,
      link: (href: string) => `Continue here: ${href}`,
    },
    warning: {
      subject: (course: string) => `You have preparations left for ${course}`,
      body: (to: { name: string; course: string; begins: string; by: string; left: string; minutes: string }) =>
        `Hello ${to.name},

Those who lead ${to.course} have seen that your preparations are not done. The day builds on them. It begins on ${to.begins}, and the preparations were to be done by ${to.by}.

This is left:

${to.left}

In all ${to.minutes}. If you will not have time, tell your team leader.`,
    },
    leader: {
      subject: (course: string, people: string) => `${people} not ready for ${course}`,
      body: (to: { course: string; begins: string; by: string; people: string; does: string }) =>
        `Today is the last day to prepare for ${to.course}, which begins on ${to.begins}. These are not ready:

${to.people}

${to.does} Please help with time to prepare.`,
      late: (to: { course: string; begins: string; by: string; people: string; does: string }) =>
        `The preparations for ${to.course}, which begins on ${to.begins}, were to be done by ${to.by}. These are not ready:

${to.people}

${to.does} Please help with time to prepare.`,
      person: (name: string, items: number, minutes: string) =>
        `– ${name}: ${items === 1 ? 'one thing' : `${items} things`} left, ${minutes}`,
      onePerson: 'One in your team is',
      persons: (count: string) => `${count} in your team are`,
      does: {
        warn: 'The seats are kept.',
        'offer-seat': 'After the last day the region can let the seat go to the next in the queue.',
        admit: 'After the last day those who lead the course need a reason to let in whoever is not ready.',
      },
    },
    offeredOn: {
      subject: (course: string) => `Your seat on ${course} has gone to the next in the queue`,
      body: (name: string, course: string, begins: string, by: string) => `Hello ${name},

The preparations for ${course}, which begins on ${begins}, were to be done by ${by}. As they were not, your seat has gone to the next in the queue, by the rule of the region.

You are welcome next time. What you have done is kept and counts then. Talk to your team leader about another date.`,
      leaderSubject: (name: string, course: string) => `${name} no longer has a seat on ${course}`,
      leaderBody: (name: string, course: string, begins: string, by: string) =>
        `${name} had not done the preparations for ${course}, which begins on ${begins}. They were to be done by ${by}. The seat has gone to the next in the queue, by the rule of the region.

What is done is kept and counts next time. Book another seat in Yrkesresan.`,
    },
  },
)
