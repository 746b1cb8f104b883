import { sentences } from '#values'

export const text = sentences(
  {
    title: {
      travelled: (course: string, n: number) => `${course}, revision ${n} – den som gäller nu`,
      superseded: (course: string, n: number) => `${course}, revision ${n} – som den var`,
      unpublished: (course: string, n: number) => `${course}, revision ${n} – avpublicerad`,
    },
    lead: 'Allt i revisionen, precis som det publicerades. Det går inte att ändra.',
    published: 'Publicerad',
    by: (on: string, name: string) => `${on} av ${name}`,
    superseded: 'Avlöst',
    unpublished: 'Avpublicerad',
    reason: 'Skäl',
    owner: 'Ansvarig',
    reviewOn: 'Ses över',
    note: 'Vad som var nytt',
    counts: 'Räknas från tidigare',
    countsFrom: (n: number, own: number) =>
      n === 1
        ? 'Alla tidigare kursdagar och avslut'
        : n === own
          ? 'Inga tidigare kursdagar eller avslut'
          : `Kursdagar och avslut från revision ${n}`,
    metTitle: 'De som mötte den',
    met: 'Har gjort något',
    days: 'Har gått en kursdag',
    completed: 'Har gått klart',
    occasions: 'Kurstillfällen',
    compare: 'Jämför med revisionen före',
    summary: 'Om kursen',
    goals: 'Kunskapsmål',
    levels: { fact: 'Fakta', understanding: 'Förståelse', skill: 'Färdighet', familiarity: 'Förtrogenhet' },
    dayTitle: 'Kursdagar',
    daysNeeded: (needed: string, all: string) => `${needed} av ${all} dagar räcker.`,
    day: (n: number) => `Dag ${n}`,
    length: { whole: 'heldag', half: 'halvdag' },
    forms: { 'on-site': 'på plats', digital: 'digitalt', recorded: 'inspelat' },
    runSheet: (n: number) => `Körschema dag ${n}`,
    minutes: (n: number) => `${n} min`,
    parts: {
      preparation: (first: number, last: number) =>
        first === last ? `Inför dag ${first}` : `Inför dag ${first}–${last}`,
      recording: 'Kursen',
      deepening: 'Fördjupning efter',
    },
    why: 'Varför',
    goal: 'Mål',
    restsOn: 'Vilar på',
    mandatory: 'Obligatorisk',
    voluntary: 'Frivillig',
    formats: {
      page: 'Text',
      film: 'Film',
      podcast: 'Podd',
      document: 'Dokument',
      link: 'Länk',
      package: 'Webbkurs',
      quiz: 'Frågor',
      reflection: 'Reflektion',
      checklist: 'Checklista',
      form: 'Formulär',
    },
    materials: 'För dem som utbildar',
    sources: 'Källor',
    unpublishTitle: (course: string) => `Avpublicera ${course}?`,
    unpublishLead:
      'Ingen kan göra kursen förrän något nytt publiceras. Allt som är gjort finns kvar hos dem som gjorde det, och revisionen går att läsa här.',
    unpublishReason: 'Varför?',
    unpublishReasonHint: 'Visas på kursens sida för dem som reser.',
    booked: (n: number) =>
      `${n === 1 ? 'En person är bokad' : `${n} personer är bokade`} på kommande tillfällen. Tala med regionerna först.`,
    unpublish: 'Avpublicera kursen',
    isUnpublished: 'Kursen är avpublicerad.',
    refusals: {
      'nothing-published': 'Kursen är inte publicerad.',
      'another-is-published': 'En annan revision har publicerats sedan du öppnade sidan.',
      'reason-missing': 'Skriv varför.',
    },
    nothingTitle: (course: string) => `${course} är inte publicerad`,
    letters: {
      near: {
        subject: (course: string) => `Snart dags att se över ${course}`,
        body: (course: string, on: string) => `Hej!

Innehållet i ${course} ska ses över senast ${on}. Gå till Verkstaden i Yrkesresan, se vilka källor som ändrats och börja ett nytt utkast om något behöver skrivas om. Om allt stämmer publicerar du det på nytt med en ny dag.`,
      },
      passed: {
        subject: (course: string) => `${course} skulle ha setts över`,
        body: (course: string, on: string) => `Hej!

Dagen då innehållet i ${course} skulle ses över var ${on}. Gå till Verkstaden i Yrkesresan, se över källorna och publicera på nytt med en ny dag.`,
      },
    },
  },
  {
    title: {
      travelled: (course: string, n: number) => `${course}, revision ${n} – the one that is travelled now`,
      superseded: (course: string, n: number) => `${course}, revision ${n} – as it was`,
      unpublished: (course: string, n: number) => `${course}, revision ${n} – unpublished`,
    },
    lead: 'All of the revision, just as it was published. It cannot be changed.',
    published: 'Published',
    by: (on: string, name: string) => `${on} by ${name}`,
    superseded: 'Superseded',
    unpublished: 'Unpublished',
    reason: 'Reason',
    owner: 'Answers for it',
    reviewOn: 'Looked through',
    note: 'What was new',
    counts: 'Counts from before',
    countsFrom: (n: number, own: number) =>
      n === 1
        ? 'All earlier course days and completions'
        : n === own
          ? 'No earlier course days or completions'
          : `Course days and completions from revision ${n}`,
    metTitle: 'Those who met it',
    met: 'Have done something',
    days: 'Have been to a course day',
    completed: 'Have completed',
    occasions: 'Occasions',
    compare: 'Compare with the revision before',
    summary: 'About the course',
    goals: 'Knowledge goals',
    levels: { fact: 'Fact', understanding: 'Understanding', skill: 'Skill', familiarity: 'Familiarity' },
    dayTitle: 'Course days',
    daysNeeded: (needed: string, all: string) => `${needed} of ${all} days are enough.`,
    day: (n: number) => `Day ${n}`,
    length: { whole: 'whole day', half: 'half day' },
    forms: { 'on-site': 'on site', digital: 'online', recorded: 'recorded' },
    runSheet: (n: number) => `Run sheet of day ${n}`,
    minutes: (n: number) => `${n} min`,
    parts: {
      preparation: (first: number, last: number) =>
        first === last ? `Before day ${first}` : `Before days ${first}–${last}`,
      recording: 'The course',
      deepening: 'Deepening afterwards',
    },
    why: 'Why',
    goal: 'Goal',
    restsOn: 'Rests on',
    mandatory: 'Mandatory',
    voluntary: 'Voluntary',
    formats: {
      page: 'Text',
      film: 'Film',
      podcast: 'Podcast',
      document: 'Document',
      link: 'Link',
      package: 'Web course',
      quiz: 'Quiz',
      reflection: 'Reflection',
      checklist: 'Checklist',
      form: 'Form',
    },
    materials: 'For those who teach',
    sources: 'Sources',
    unpublishTitle: (course: string) => `Unpublish ${course}?`,
    unpublishLead:
      'Nobody can do the course until something new is published. All that is done stays with those who did it, and the revision can be read here.',
    unpublishReason: 'Why?',
    unpublishReasonHint: "Shown on the course's page to those who travel.",
    booked: (n: number) =>
      `${n === 1 ? 'One person is booked' : `${n} people are booked`} on upcoming occasions. Talk with the regions first.`,
    unpublish: 'Unpublish the course',
    isUnpublished: 'The course is unpublished.',
    refusals: {
      'nothing-published': 'The course is not published.',
      'another-is-published': 'Another revision has been published since you opened the page.',
      'reason-missing': 'Write why.',
    },
    nothingTitle: (course: string) => `${course} is not published`,
    letters: {
      near: {
        subject: (course: string) => `Soon time to look through ${course}`,
        body: (course: string, on: string) => `Hello!

The content of ${course} is to be looked through by ${on}. Go to the workshop in Yrkesresan, see which sources have changed, and begin a new draft if anything must be rewritten. If all holds, publish it again with a new day.`,
      },
      passed: {
        subject: (course: string) => `${course} should have been looked through`,
        body: (course: string, on: string) => `Hello!

The day to look through the content of ${course} was ${on}. Go to the workshop in Yrkesresan, look through the sources and publish again with a new day.`,
      },
    },
  },
)
