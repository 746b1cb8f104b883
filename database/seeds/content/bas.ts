import {
  aQuiz,
  aReflection,
  type CourseContent,
  deepening,
  fact,
  heading,
  list,
  page,
  paragraph,
  recorded,
} from './write.ts'

/** The introduction course of Funktionshinder för utförare: recorded, so its parts are done in one's own time. */
export const introduktionskurs: CourseContent = {
  summary: 'En introduktion på egen hand till arbetet i verksamheter för personer med funktionsnedsättning.',
  goals: [
    { key: 'ratt', level: 'fact', wording: 'Du känner till vad stödet är till för och vilken rätt den enskilda har.' },
    { key: 'sjalv', level: 'understanding', wording: 'Du förstår skillnaden mellan att göra åt och att göra med.' },
  ],
  items: [
    ...recorded(
      {
        title: 'Stödet är till för livet',
        reason: 'Resten av kursen bygger på varför stödet finns.',
        minutes: 10,
        goal: 'ratt',
        body: page(
          paragraph(
            'Den som har stöd för att klara vardagen har samma rätt som andra att bestämma över den. Stödet är ett sätt att leva ett eget liv, inte ett sätt att bli omhändertagen.',
          ),
          heading('Tre ord att bära med sig'),
          list(
            'Självbestämmande: den det gäller bestämmer, också när du hade valt annorlunda.',
            'Delaktighet: den det gäller är med när något planeras, görs och följs upp.',
            'Goda levnadsvillkor: som andra i samma ålder har det.',
          ),
          fact('Börja med att fråga', '”Hur vill du ha det?” är den vanligaste frågan i ett gott stöd.'),
        ),
      },
      {
        title: 'Göra åt eller göra med?',
        reason: 'Skillnaden märks i varje handgrepp.',
        minutes: 6,
        goal: 'sjalv',
        body: {
          ...aQuiz,
          intro: [],
          questions: [
            {
              kind: 'single',
              key: 'frukost',
              question: 'Det är bråttom till arbetet och frukosten drar ut på tiden. Vad gör du?',
              answers: [
                {
                  key: 'gor',
                  text: 'Brer smörgåsen, så hinner vi.',
                  isRight: false,
                  feedback: 'Det går fort i dag, men vem bestämde?',
                },
                {
                  key: 'fragar',
                  text: 'Säger vad klockan är och frågar hur vi ska hinna.',
                  isRight: true,
                  feedback: 'Ja. Då är det ett val, även om svaret blir att du brer smörgåsen.',
                },
                {
                  key: 'vantar',
                  text: 'Säger inget. Kommer man för sent får man lära sig.',
                  isRight: false,
                  feedback: 'Att inte ge stöd är inte detsamma som självbestämmande.',
                },
              ],
            },
          ],
        },
      },
      {
        title: 'Din första vecka',
        reason: 'Det du såg som ny ser du inte om ett halvår.',
        minutes: 8,
        goal: 'sjalv',
        body: {
          ...aReflection,
          intro: [paragraph('Skriv utan namn. Det du skriver ser bara du.')],
          question: 'Vad gjorde ni åt någon som ni hade kunnat göra tillsammans?',
        },
      },
    ),
    ...deepening({
      title: 'Fråga på en arbetsplatsträff',
      reason: 'Arbetssätt ändras i grupp.',
      minutes: 15,
      goal: 'sjalv',
      body: {
        format: 'checklist',
        intro: [],
        points: [{ key: 'lyft', text: 'Jag har tagit upp en situation där vi kan göra med i stället för åt.' }],
      },
    }),
  ],
}
