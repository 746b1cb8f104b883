import { sentences } from '#values'

interface Said {
  readonly name: string
  readonly course: string
  readonly role: string
  readonly note: string
}

export const text = sentences(
  {
    title: {
      notAsked: (course: string) => `Utkastet till ${course} är inte lämnat till granskning`,
      waiting: (course: string, roles: string) => `${course} väntar på ${roles}`,
      changes: (course: string) => `Någon vill ha ändringar i ${course}`,
      approved: (course: string) => `${course} är granskad och kan publiceras`,
      noneNeeded: (course: string) => `${course} kan publiceras utan granskning`,
    },
    lead: 'Den som granskar läser utkastet som det är nu. Sparas något efteråt behöver det godkännas igen.',
    roles: { expert: 'Sakkunnig', lawyer: 'Jurist', accessibility: 'Tillgänglighet', editor: 'Redaktör' },
    caption: 'Granskningen, roll för roll',
    role: 'Roll',
    stands: 'Läge',
    latest: 'Senast',
    standing: {
      waiting: 'Väntar',
      approved: 'Godkänt',
      outdated: 'Godkänt, men något har sparats sedan dess',
      changes: 'Vill ha ändringar',
    },
    notNeeded: 'Behövs inte för att publicera',
    never: 'Inget sagt än',
    by: (name: string, on: string) => `${name}, ${on}`,
    read: 'Läs utkastet',
    differences: 'Se vad som har ändrats',
    publish: 'Gå vidare och publicera',
    askTitle: 'Lämna till granskning',
    askBody: (names: string) => `Ett brev går till dem som gör resan: ${names}.`,
    askNobody:
      'Ingen annan gör den här resan än. Be den som styr resan att ge någon rollen, så att utkastet kan granskas.',
    ask: 'Lämna till granskning',
    asked: 'Utkastet är lämnat till granskning.',
    giveTitle: 'Din granskning',
    asRole: 'Du granskar som',
    verdict: 'Vad säger du?',
    verdicts: { approved: 'Jag godkänner', changes: 'Jag vill ha ändringar' },
    note: 'Kommentar',
    noteHint: 'Behövs när du vill ha ändringar: skriv vilka.',
    give: 'Lämna granskningen',
    given: 'Granskningen är sparad.',
    history: 'Allt som har sagts',
    refusals: {
      'draft-closed': 'Utkastet är publicerat eller lagt åt sidan. Det går inte att granska längre.',
      'review-not-asked': 'Utkastet är inte lämnat till granskning än.',
      'own-words': 'Du skrev sist i utkastet. Någon annan behöver granska det.',
      'changes-unsaid': 'Skriv vilka ändringar du vill ha.',
      'changed-meanwhile':
        'Någon har sparat i utkastet medan du läste. Läs det som ändrades och lämna sedan din granskning.',
      'review-asked-already': 'Utkastet är redan lämnat till granskning.',
    },
    noDraftTitle: (course: string) => `Det finns inget utkast till ${course}`,
    noDraft: 'Börja ett nytt utkast på kursens sida.',
    letters: {
      asked: {
        subject: (course: string) => `Ett utkast att granska: ${course}`,
        body: (name: string, course: string, journey: string) => `Hej!

${name} har lämnat ett utkast till ${course} (${journey}) till granskning.

Läs det i Yrkesresan, under Verkstaden, och säg vad du tycker i den roll du har. Det kan inte granskas av den som skrev sist.`,
      },
      approved: {
        subject: (course: string) => `Godkänt: ${course}`,
        body: ({ name, course, role, note }: Said) => `Hej!

${name} har godkänt utkastet till ${course} som ${role}.${note === '' ? '' : `\n\n${note}`}

Sparar någon i utkastet behöver det godkännas igen.`,
      },
      changes: {
        subject: (course: string) => `Ändringar önskas: ${course}`,
        body: ({ name, course, role, note }: Said) => `Hej!

${name} har läst utkastet till ${course} som ${role} och vill ha ändringar:

${note}`,
      },
    },
  },
  {
    title: {
      notAsked: (course: string) => `The draft of ${course} is not handed in for review`,
      waiting: (course: string, roles: string) => `${course} waits for ${roles}`,
      changes: (course: string) => `Someone wants changes in ${course}`,
      approved: (course: string) => `${course} is reviewed and can be published`,
      noneNeeded: (course: string) => `${course} can be published without review`,
    },
    lead: 'Whoever reviews reads the draft as it is now. If anything is saved afterwards it must be approved again.',
    roles: { expert: 'Subject expert', lawyer: 'Lawyer', accessibility: 'Accessibility', editor: 'Editor' },
    caption: 'The review, role by role',
    role: 'Role',
    stands: 'Standing',
    latest: 'Latest',
    standing: {
      waiting: 'Waits',
      approved: 'Approved',
      outdated: 'Approved, but something has been saved since',
      changes: 'Wants changes',
    },
    notNeeded: 'Not needed to publish',
    never: 'Nothing said yet',
    by: (name: string, on: string) => `${name}, ${on}`,
    read: 'Read the draft',
    differences: 'See what has changed',
    publish: 'Go on and publish',
    askTitle: 'Hand in for review',
    askBody: (names: string) => `A letter goes to those who make the journey: ${names}.`,
    askNobody:
      'Nobody else makes this journey yet. Ask whoever runs it to give someone the role, so that the draft can be reviewed.',
    ask: 'Hand in for review',
    asked: 'The draft is handed in for review.',
    giveTitle: 'Your review',
    asRole: 'You review as',
    verdict: 'What do you say?',
    verdicts: { approved: 'I approve', changes: 'I want changes' },
    note: 'Comment',
    noteHint: 'Needed when you want changes: write which.',
    give: 'Give the review',
    given: 'The review is saved.',
    history: 'All that has been said',
    refusals: {
      'draft-closed': 'The draft is published or set aside. It can no longer be reviewed.',
      'review-not-asked': 'The draft is not handed in for review yet.',
      'own-words': 'You wrote last in the draft. Someone else must review it.',
      'changes-unsaid': 'Write which changes you want.',
      'changed-meanwhile': 'Someone saved in the draft while you read. Read what changed, then give your review.',
      'review-asked-already': 'The draft is already handed in for review.',
    },
    noDraftTitle: (course: string) => `There is no draft of ${course}`,
    noDraft: "Begin a new draft on the course's page.",
    letters: {
      asked: {
        subject: (course: string) => `A draft to review: ${course}`,
        body: (name: string, course: string, journey: string) => `Hello!

${name} has handed in a draft of ${course} (${journey}) for review.

Read it in Yrkesresan, in the workshop, and say what you think in the role you have. It cannot be reviewed by whoever wrote last.`,
      },
      approved: {
        subject: (course: string) => `Approved: ${course}`,
        body: ({ name, course, role, note }: Said) => `Hello!

${name} has approved the draft of ${course} as ${role}.${note === '' ? '' : `\n\n${note}`}

If anyone saves in the draft it must be approved again.`,
      },
      changes: {
        subject: (course: string) => `Changes wanted: ${course}`,
        body: ({ name, course, role, note }: Said) => `Hello!

${name} has read the draft of ${course} as ${role} and wants changes:

${note}`,
      },
    },
  },
)
