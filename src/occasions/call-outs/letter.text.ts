import { sentences } from '#values'

interface Asked {
  readonly day: string
  readonly role: string
  readonly until: string
  readonly link: string
  /** Everyone is asked at the same time. */
  readonly everyone: boolean
}

interface Told {
  readonly name: string
  readonly taker: string
  readonly day: string
  readonly link: string
}

type Left = Pick<Told, 'name' | 'day' | 'link'>

interface Taken {
  readonly day: string
  readonly role: string
  /** Where the assignment is acknowledged, when nobody has asked first. */
  readonly link: string | undefined
}

export const text = sentences(
  {
    at: (day: string, time: string) => `${day} kl. ${time}`,
    clock: '.',
    roles: { 'course-leader': 'kursledare', trainer: 'utbildare' },
    ask: {
      subject: (course: string) => `Kan du hoppa in? ${course}`,
      body: (name: string, course: string, { day, role, until, link, everyone }: Asked) => `Hej ${name}!

Vi behöver en ${role} till ${course}:

${day}

Kan du? Svara ja eller nej här, du behöver inte logga in:
${link}

${everyone ? 'Vi frågar flera samtidigt. Den som först svarar ja får dagen.' : `Svara helst före ${until}. Sedan frågar vi nästa, men ditt ja gäller så länge ingen annan har hunnit före.`}`,
    },
    begun: {
      subject: (course: string, { name }: Told) => `${name} kan inte: ${course}`,
      body: (_course: string, { name, day, link }: Told) => `${name} kan inte vara med:

${day}

Reserverna frågas nu i tur och ordning. Du behöver inte göra något, men kan följa det här:
${link}`,
    },
    leader: {
      subject: (course: string, _told: Told) => `Kursledare saknas: ${course}`,
      body: (_course: string, { name, day, link }: Told) => `${name} kan inte leda dagen:

${day}

Ingen frågas av sig själv om att leda. Välj vem du vill fråga, eller vem som leder:
${link}`,
    },
    nobody: {
      subject: (course: string) => `Ingen har kunnat hoppa in: ${course}`,
      body: (
        _course: string,
        { name, day, link }: Told,
      ) => `Alla reserver är frågade efter ${name}, och ingen har svarat ja:

${day}

Ge platsen till någon för hand, eller fråga fler:
${link}`,
    },
    filled: {
      subject: (course: string, { taker }: Told) => `${taker} hoppar in: ${course}`,
      body: (_course: string, { name, taker, day, link }: Told) => `${taker} tar platsen efter ${name}:

${day}

Kalendrar, listor, körschema och poäng följer med. Så gick det till:
${link}`,
    },
    reserveLeft: {
      subject: (course: string, { name }: Left) => `${name} kan inte vara reserv: ${course}`,
      body: (_course: string, { name, day, link }: Left) => `${name} kan inte vara reserv:

${day}

Vill du ha en annan reserv väljer du den här:
${link}`,
    },
    taken: {
      subject: (course: string) => `Tack! Du är med på ${course}`,
      body: (name: string, course: string, { day, role, link }: Taken) => `Hej ${name}!

Du är ${role} på ${course}:

${day}

Dagen, materialet och körschemat finns på Plattformen i Yrkesresan.${link ? `\n\nSvara gärna att du har sett det, du behöver inte logga in:\n${link}` : ''}`,
    },
    noLonger: {
      subject: (course: string) => `Platsen är tagen: ${course}`,
      body: (name: string, course: string, day: string) => `Hej ${name}!

Vi frågade om du kunde hoppa in på ${course}. Nu är det ordnat, så du behöver inte svara:

${day}

Tack för att du finns i teamet.`,
    },
    left: {
      subject: (course: string) => `Du är avanmäld från ${course}`,
      body: (name: string, course: string, day: string) => `Hej ${name}!

Du står inte längre på bemanningen för ${course}:

${day}

Vi ordnar någon annan. Du behöver inte göra något mer.`,
    },
  },
  {
    at: (day: string, time: string) => `${day}, ${time}`,
    clock: ':',
    roles: { 'course-leader': 'course leader', trainer: 'trainer' },
    ask: {
      subject: (course: string) => `Can you step in? ${course}`,
      body: (name: string, course: string, { day, role, until, link, everyone }: Asked) => `Hello ${name},

We need a ${role} for ${course}:

${day}

Can you? Answer yes or no here, without signing in:
${link}

${everyone ? 'We ask several at once. Whoever says yes first gets the day.' : `Please answer before ${until}. Then we ask the next, but your yes counts as long as nobody else was quicker.`}`,
    },
    begun: {
      subject: (course: string, { name }: Told) => `${name} is not able to come: ${course}`,
      body: (_course: string, { name, day, link }: Told) => `${name} is not able to come:

${day}

The reserves are now asked in their order. You need do nothing, but can follow it here:
${link}`,
    },
    leader: {
      subject: (course: string, _told: Told) => `No course leader: ${course}`,
      body: (_course: string, { name, day, link }: Told) => `${name} is not able to lead the day:

${day}

Nobody is asked to lead by itself. Choose whom to ask, or who leads:
${link}`,
    },
    nobody: {
      subject: (course: string) => `Nobody has been able to step in: ${course}`,
      body: (
        _course: string,
        { name, day, link }: Told,
      ) => `All reserves have been asked after ${name}, and nobody has said yes:

${day}

Give the place to someone by hand, or ask more:
${link}`,
    },
    filled: {
      subject: (course: string, { taker }: Told) => `${taker} steps in: ${course}`,
      body: (_course: string, { name, taker, day, link }: Told) => `${taker} takes the place after ${name}:

${day}

Calendars, lists, run sheet and points follow. This is how it went:
${link}`,
    },
    reserveLeft: {
      subject: (course: string, { name }: Left) => `${name} is not able to be reserve: ${course}`,
      body: (_course: string, { name, day, link }: Left) => `${name} is not able to be reserve:

${day}

If you want another reserve, choose one here:
${link}`,
    },
    taken: {
      subject: (course: string) => `Thank you! You are on ${course}`,
      body: (name: string, course: string, { day, role, link }: Taken) => `Hello ${name},

You are ${role} on ${course}:

${day}

The day, the material and the run sheet are on the trainers' platform in Yrkesresan.${link ? `\n\nPlease answer that you have seen it, without signing in:\n${link}` : ''}`,
    },
    noLonger: {
      subject: (course: string) => `The place is taken: ${course}`,
      body: (name: string, course: string, day: string) => `Hello ${name},

We asked whether you could step in on ${course}. It is arranged now, so you need not answer:

${day}

Thank you for being in the team.`,
    },
    left: {
      subject: (course: string) => `You are taken off ${course}`,
      body: (name: string, course: string, day: string) => `Hello ${name},

You are no longer on the staff of ${course}:

${day}

We find someone else. You need do nothing more.`,
    },
  },
)
