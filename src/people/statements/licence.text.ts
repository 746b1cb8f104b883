import { sentences } from '#values'

export const text = sentences(
  {
    title: 'Koden är öppen för alla',
    lead: 'Vem som helst får köra Yrkesresan, läsa hur den är byggd, ändra den och dela den vidare. Det som ändras delas på samma villkor.',
    content: 'Gäller inte det du läser i kurserna',
    contentBody: 'Licensen gäller programmet. Texter, filmer och andra filer i kurserna tillhör dem som har gjort dem.',
    whole: 'Hela licensen, på engelska',
    wholeBody: 'Licensen gäller lika på alla EU-språk.',
    inSwedish: 'Läs den på svenska hos EU-kommissionen',
  },
  {
    title: 'The code is open to everyone',
    lead: 'Anyone may run Yrkesresan, read how it is built, change it and pass it on. What is changed is shared on the same terms.',
    content: 'Not of what you read in the courses',
    contentBody:
      'The licence is of the program. Texts, films and other files in the courses belong to those who made them.',
    whole: 'The whole licence',
    wholeBody: 'It holds alike in every language of the EU.',
    inSwedish: 'Read it in other languages at the European Commission',
  },
)
