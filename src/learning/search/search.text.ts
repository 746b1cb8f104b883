import { sentences } from '#values'

export const text = sentences(
  {
    menu: 'Sök',
    title: 'Vad letar du efter?',
    lead: 'Sök i allt du får läsa: kurser, texter, filmer och poddar. Du behöver inte böja orden rätt.',
    label: 'Sök efter',
    submit: 'Sök',
    results: (n: number, question: string): string =>
      n === 1 ? `En träff på ”${question}”` : `${n} träffar på ”${question}”`,
    none: (question: string) => `Inget hittades på ”${question}”`,
    noneTitle: 'Så kan du leta vidare',
    fewer: 'Pröva ett ord i stället för flera.',
    shorter: 'Pröva en kortare form: utredning i stället för utredningsförfarandet.',
    own: 'Du ser bara det som hör till dina egna resor.',
    courses: 'Kurser',
    items: 'Texter, filmer och uppgifter',
    beside: 'Nyheter, information och det din region lägger till',
    toJourneys: 'Se alla resor',
  },
  {
    menu: 'Search',
    title: 'What are you looking for?',
    lead: 'Search everything you may read: courses, texts, films and podcasts. Any form of a word will do.',
    label: 'Search for',
    submit: 'Search',
    results: (n, question) => (n === 1 ? `One match for “${question}”` : `${n} matches for “${question}”`),
    none: (question) => `Nothing was found for “${question}”`,
    noneTitle: 'How to look further',
    fewer: 'Try one word instead of several.',
    shorter: 'Try a shorter form of the word.',
    own: 'You only see what belongs to your own journeys.',
    courses: 'Courses',
    items: 'Texts, films and tasks',
    beside: 'News, information and what your region adds',
    toJourneys: 'See all journeys',
  },
)
