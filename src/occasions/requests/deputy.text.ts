import { sentences } from '#values'

interface Days {
  readonly from: string
  readonly until: string
}

export const text = sentences(
  {
    title: 'Vem svarar när du är borta?',
    titleDeputy: 'Du svarar på förfrågningar för en kollega',
    lead: 'En ställföreträdare får breven och listan med förfrågningar de dagar du väljer, och kan säga ja och nej. Inget annat.',
    back: 'Förfrågningar',
    now: 'Nu och framöver',
    forYou: (name: string) => `${name} svarar för dig`,
    forThem: (name: string) => `Du svarar för ${name}`,
    end: 'Avsluta',
    endLabel: (name: string) => `Avsluta: ${name}`,
    ended: 'Det är avslutat.',
    name: 'Utse någon',
    email: 'E-postadress på jobbet',
    emailHint: 'Någon som arbetar i samma kommun som du.',
    from: 'Från och med',
    until: 'Till och med',
    untilHint: 'Dagen efter kommer inga fler brev, och listan stängs.',
    submit: 'Utse ställföreträdare',
    named: (name: string, until: string) => `${name} svarar på förfrågningar för dig till och med ${until}.`,
    refused: {
      notAColleague: { field: 'email', say: 'Ingen med den adressen arbetar i din kommun i dag.' },
      oneself: { field: 'email', say: 'Det är din egen adress. Skriv en kollegas.' },
      fromInThePast: { field: 'from', say: 'Välj i dag eller en senare dag.' },
      untilBeforeFrom: { field: 'until', say: 'Sista dagen är före den första.' },
      tooLong: { field: 'until', say: 'Högst ett år. Är du borta längre behöver någon annan rollen.' },
    },
    letter: {
      subject: (leader: string) => `Du svarar på förfrågningar för ${leader}`,
      body: (leader: string, { from, until }: Days, list: string) =>
        `${leader} är borta och har bett dig svara när medarbetare frågar om platser på kurser, från ${from} till och med ${until}.

Du får ett brev för varje ny förfrågan, och alla som väntar står här:
${list}`,
    },
  },
  {
    title: 'Who answers when you are away?',
    titleDeputy: 'You answer requests for a colleague',
    lead: 'A deputy gets the letters and the list of requests on the days you choose, and can say yes and no. Nothing else.',
    back: 'Requests',
    now: 'Now and ahead',
    forYou: (name: string) => `${name} answers for you`,
    forThem: (name: string) => `You answer for ${name}`,
    end: 'End it',
    endLabel: (name: string) => `End: ${name}`,
    ended: 'It has ended.',
    name: 'Name someone',
    email: 'E-mail address at work',
    emailHint: 'Someone who works in the same municipality as you.',
    from: 'From',
    until: 'Until',
    untilHint: 'The day after no more letters come, and the list closes.',
    submit: 'Name the deputy',
    named: (name: string, until: string) => `${name} answers requests for you until ${until}.`,
    refused: {
      notAColleague: { field: 'email', say: 'Nobody with that address works in your municipality today.' },
      oneself: { field: 'email', say: 'That is your own address. Write a colleague’s.' },
      fromInThePast: { field: 'from', say: 'Choose today or a later day.' },
      untilBeforeFrom: { field: 'until', say: 'The last day is before the first.' },
      tooLong: { field: 'until', say: 'At most a year. If you are away longer, someone else needs the role.' },
    },
    letter: {
      subject: (leader: string) => `You answer requests for ${leader}`,
      body: (leader: string, { from, until }: Days, list: string) =>
        `${leader} is away and has asked you to answer when employees ask for seats on courses, from ${from} until ${until}.

You get a letter for each new request, and all that wait stand here:
${list}`,
    },
  },
)
