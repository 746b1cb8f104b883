import { sentences } from '#values'

export const text = sentences(
  {
    title: (course: string) => `Läs på papper: ${course}`,
    lead: 'Alla texter i kursen på en sida. Skriv ut den från webbläsarens meny, eller läs här.',
    notPublished: 'Kursen släpps när den är klar. Då finns texterna här.',
    before: (days: string) => `inför ${days}`,
    deepening: 'fördjupning',
    voluntary: 'frivillig',
    transcript: 'Det som sägs',
    description: 'Det som syns',
    link: 'Finns på',
    open: 'Öppna uppgiften',
  },
  {
    title: (course: string) => `Read on paper: ${course}`,
    lead: 'All the texts of the course on one page. Print it from the menu of your browser, or read here.',
    notPublished: 'The course is released when it is ready. The texts will be here.',
    before: (days: string) => `before ${days}`,
    deepening: 'deepening',
    voluntary: 'voluntary',
    transcript: 'What is said',
    description: 'What is seen',
    link: 'Is at',
    open: 'Open the item',
  },
)
