import { sentences } from '#values'

interface Raised {
  readonly name: string
  readonly course: string
  readonly title: string
  readonly words: string
}
interface Decided {
  readonly course: string
  readonly title: string
  readonly words: string
  readonly how: string
  readonly decidedBy: string
}

export const text = sentences(
  {
    menu: 'Oenighet',
    listTitle: {
      none: 'Ingen är oenig om innehållet just nu',
      one: 'En invändning väntar på ett beslut',
      many: (n: string) => `${n} invändningar väntar på ett beslut`,
    },
    listLead: 'Här lyfts frågor om vad kurserna ska innehålla. Allt som sägs och beslutas finns kvar att läsa.',
    emptyTitle: 'Inga invändningar',
    emptyBody:
      'Tycker du att något saknas, är fel eller borde väljas bort? Gör en invändning, så når den dem som gör kursen.',
    raise: 'Gör en invändning',
    open: 'Öppna',
    decided: 'Avgjorda',
    about: (course: string, journey: string) => `${course} · ${journey}`,
    with: (level: string) => `Ligger hos ${level}`,
    levels: {
      'sub-project': 'delprojektet',
      'journey-steering-group': 'resans styrgrupp',
      'main-project-manager': 'huvudprojektledaren',
      'national-steering-group': 'den nationella styrgruppen',
    },
    outcomes: { upheld: 'Bifall', partly: 'Delvis bifall', 'not-upheld': 'Avslag' },
    newTitle: 'Vad i innehållet är du oenig om?',
    newLead:
      'Den når dem som gör kursen. Kommer ni inte överens kan frågan lyftas till resans styrgrupp, huvudprojektledaren och den nationella styrgruppen.',
    course: 'Kurs',
    item: 'Uppgift',
    wholeCourse: 'Kursen som helhet',
    title: 'Kort om vad det gäller',
    words: 'Vad du menar, och varför',
    raiseButton: 'Lämna invändningen',
    raised: 'Invändningen är lämnad. Du får ett brev när något beslutas.',
    toCourse: 'Till kursen',
    chooseCourse: 'Välj kurs',
    nowTitle: {
      open: (title: string, level: string) => `${title} – ligger hos ${level}`,
      upheld: (title: string) => `${title} – bifölls`,
      partly: (title: string) => `${title} – bifölls till en del`,
      'not-upheld': (title: string) => `${title} – avslogs`,
    },
    raisedBy: (name: string, on: string) => `Framfört av ${name} ${on}`,
    aboutItem: (item: string) => `Gäller uppgiften ${item}`,
    record: 'Vad som har sagts',
    kinds: {
      raised: (name: string) => `${name} invände`,
      argued: (name: string) => `${name} svarade`,
      lifted: (name: string, level: string) => `${name} lyfte frågan till ${level}`,
      decided: (name: string, by: string) => `${by} beslutade, antecknat av ${name}`,
    },
    argueTitle: 'Svara',
    argueWords: 'Ditt svar',
    argue: 'Svara',
    argued: 'Svaret är sparat.',
    liftTitle: (level: string) => `Lyft till ${level}`,
    liftWords: 'Varför den behöver lyftas',
    lift: 'Lyft frågan',
    lifted: 'Frågan är lyft.',
    decideTitle: 'Anteckna ett beslut',
    outcome: 'Beslutet',
    decidedBy: 'Vem eller vilka beslutade?',
    decidedByHint: 'Till exempel: resans styrgrupp den 3 mars.',
    decideWords: 'Skälet',
    decide: 'Anteckna beslutet',
    isDecided: 'Beslutet är antecknat.',
    refusals: {
      'decided-already': 'Frågan är redan avgjord. En ny invändning kan göras om något har ändrats.',
      'at-the-top': 'Frågan ligger redan hos den nationella styrgruppen.',
      'not-yours': 'Det här görs av dem som gör resan eller, högre upp, av SKR:s kansli.',
    },
    letters: {
      raised: {
        subject: (course: string) => `En invändning mot ${course}`,
        body: ({ name, course, title, words }: Raised) => `Hej!

${name} har en invändning mot innehållet i ${course}: ${title}

${words}

Svara i Yrkesresan, under Verkstaden, Oenighet om innehåll.`,
      },
      lifted: {
        subject: (title: string) => `Lyft: ${title}`,
        body: (course: string, title: string, words: string) => `Hej!

Din invändning mot ${course}, ${title}, har lyfts till nästa nivå.

${words}`,
      },
      decided: {
        subject: (title: string) => `Beslut: ${title}`,
        body: ({ course, title, words, how, decidedBy }: Decided) => `Hej!

Din invändning mot ${course}, ${title}, är avgjord: ${how.toLowerCase()}. Beslutat av ${decidedBy}.

${words}

Allt som sagts finns att läsa i Yrkesresan.`,
      },
    },
  },
  {
    menu: 'Disagreement',
    listTitle: {
      none: 'Nobody disagrees about the content just now',
      one: 'One objection waits for a decision',
      many: (n: string) => `${n} objections wait for a decision`,
    },
    listLead:
      'Questions about what courses should contain are raised here. All that is said and decided is kept to be read.',
    emptyTitle: 'No objections',
    emptyBody:
      'Do you think that something is missing, wrong or should be left out? Raise an objection, and it reaches those who make the course.',
    raise: 'Raise an objection',
    open: 'Open',
    decided: 'Decided',
    about: (course: string, journey: string) => `${course} · ${journey}`,
    with: (level: string) => `With ${level}`,
    levels: {
      'sub-project': 'the sub-project',
      'journey-steering-group': "the journey's steering group",
      'main-project-manager': 'the main project manager',
      'national-steering-group': 'the national steering group',
    },
    outcomes: { upheld: 'Upheld', partly: 'Partly upheld', 'not-upheld': 'Not upheld' },
    newTitle: 'What in the content do you disagree about?',
    newLead:
      "It reaches those who make the course. If you do not agree, it can be lifted to the journey's steering group, the main project manager and the national steering group.",
    course: 'Course',
    item: 'Item',
    wholeCourse: 'The course as a whole',
    title: 'What it is about, in short',
    words: 'What you mean, and why',
    raiseButton: 'Raise the objection',
    raised: 'The objection is raised. You get a letter when something is decided.',
    toCourse: 'To the course',
    chooseCourse: 'Choose course',
    nowTitle: {
      open: (title: string, level: string) => `${title} – with ${level}`,
      upheld: (title: string) => `${title} – upheld`,
      partly: (title: string) => `${title} – partly upheld`,
      'not-upheld': (title: string) => `${title} – not upheld`,
    },
    raisedBy: (name: string, on: string) => `Raised by ${name} ${on}`,
    aboutItem: (item: string) => `About the item ${item}`,
    record: 'What has been said',
    kinds: {
      raised: (name: string) => `${name} objected`,
      argued: (name: string) => `${name} answered`,
      lifted: (name: string, level: string) => `${name} lifted it to ${level}`,
      decided: (name: string, by: string) => `${by} decided, noted by ${name}`,
    },
    argueTitle: 'Answer',
    argueWords: 'Your answer',
    argue: 'Answer',
    argued: 'The answer is saved.',
    liftTitle: (level: string) => `Lift to ${level}`,
    liftWords: 'Why it must be lifted',
    lift: 'Lift it',
    lifted: 'It is lifted.',
    decideTitle: 'Note a decision',
    outcome: 'The decision',
    decidedBy: 'Who decided?',
    decidedByHint: "For instance: the journey's steering group, 3 March.",
    decideWords: 'The reason',
    decide: 'Note the decision',
    isDecided: 'The decision is noted.',
    refusals: {
      'decided-already': 'It is already decided. A new objection can be raised if something has changed.',
      'at-the-top': 'It is already with the national steering group.',
      'not-yours': 'This is done by those who make the journey or, higher up, by the SKR secretariat.',
    },
    letters: {
      raised: {
        subject: (course: string) => `An objection to ${course}`,
        body: ({ name, course, title, words }: Raised) => `Hello!

${name} objects to the content of ${course}: ${title}

${words}

Answer in Yrkesresan, in the workshop, under Disagreement about content.`,
      },
      lifted: {
        subject: (title: string) => `Lifted: ${title}`,
        body: (course: string, title: string, words: string) => `Hello!

Your objection to ${course}, ${title}, has been lifted to the next level.

${words}`,
      },
      decided: {
        subject: (title: string) => `Decision: ${title}`,
        body: ({ course, title, words, how, decidedBy }: Decided) => `Hello!

Your objection to ${course}, ${title}, is decided: ${how.toLowerCase()}. Decided by ${decidedBy}.

${words}

All that was said can be read in Yrkesresan.`,
      },
    },
  },
)
