import { sentences } from '#values'

export const text = sentences(
  {
    from: (sender: string) => `Från ${sender}`,
    national: 'hela landet',
    of: (journey: string) => `hela landet, ${journey}`,
    since: (day: string) => `Sedan ${day}`,
    invented: 'Påhittad i demon',
    read: 'Läs',
    change: 'Ändra texten',
    draftOnly: 'Det här är ett utkast. Bara ni som skriver ser det.',
    notNewest: 'Det finns en nyare text som inte är publicerad än.',
    places: { region: 'Regionens sida', station: 'Stationen', 'trainer-platform': 'Plattformen' },
    topics: {
      news: 'Nytt',
      about: 'Om Yrkesresan',
      'workplace-meeting': 'Till arbetsplatsträffen',
      assignment: 'Ditt uppdrag',
      links: 'Länkar',
    },
    printHint: 'Sidan är gjord för att skrivas ut. Rutorna går att kryssa på papper.',
  },
  {
    from: (sender: string) => `From ${sender}`,
    national: 'the whole country',
    of: (journey: string) => `the whole country, ${journey}`,
    since: (day: string) => `Since ${day}`,
    invented: 'Invented for the demo',
    read: 'Read',
    change: 'Change the text',
    draftOnly: 'This is a draft. Only those of you who write see it.',
    notNewest: 'There is a newer text that is not published yet.',
    places: { region: 'The page of the region', station: 'The station', 'trainer-platform': 'The platform' },
    topics: {
      news: 'News',
      about: 'About Yrkesresan',
      'workplace-meeting': 'For the workplace meeting',
      assignment: 'Your assignment',
      links: 'Links',
    },
    printHint: 'The page is made to be printed. The boxes can be ticked on paper.',
  },
)
