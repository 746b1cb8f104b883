/** Numbers that the authority keeps for fiction, and addresses that lead nowhere. */
export const inventedContacts = [
  {
    region: 'norrbottens-kommuner',
    by: 'eivor@norrbotten.example',
    people: [
      {
        name: 'Eivor',
        task: 'Projektledare: avtal, planering och utbildare',
        phone: '070-174 06 11',
        email: 'eivor@norrbotten.example',
      },
      {
        name: 'Nils',
        task: 'Kursadministratör: platser, återbud, lokaler och mat',
        phone: '070-174 06 12',
        email: 'nils@norrbotten.example',
      },
      {
        name: 'Supporten',
        task: 'Om du inte kommer in eller något inte fungerar',
        phone: '070-174 06 13',
        email: 'support@norrbotten.example',
      },
    ],
  },
  {
    region: 'goteborgsregionen',
    by: 'hedda@gr.example',
    people: [{ name: 'Hedda', task: 'Projektledare', phone: '070-174 06 21', email: 'hedda@gr.example' }],
  },
] as const

/** What those who teach Barn och unga in Norrbotten have said to each other, each with its answers. */
export const inventedPosts = [
  {
    ...{ by: 'karin@lulea.example', daysAgo: 34, course: 'handlaggning-med-barnet-i-centrum' },
    body: 'Övningen med familjekartan tog nästan dubbelt så lång tid som det står i körschemat. Lägg rasten efter den i stället för före, så blir det lugnare.',
    replies: [
      {
        by: 'ulf@boden.example',
        daysAgo: 33,
        body: 'Samma här i Boden. Vi hoppade över del tre och tog den i samtalet efter lunch.',
      },
      {
        by: 'rosa@pitea.example',
        daysAgo: 30,
        body: 'Bra att veta! Jag tar med större papper också, de små tog slut.',
      },
    ],
  },
  {
    ...{ by: 'rosa@pitea.example', daysAgo: 15, course: null },
    body: 'Någon som har ett bra exempel på hur man förklarar barnets bästa för en förälder som är arg? Jag vill ha ett som inte är från vår kommun.',
    replies: [
      {
        ...{ by: 'karin@lulea.example', daysAgo: 14 },
        body: 'Ring mig, jag har ett som brukar landa. Det är bättre att höra det än att läsa det.',
      },
    ],
  },
  {
    ...{ by: 'ulf@boden.example', daysAgo: 4, course: 'samtal-och-delaktighet' },
    body: 'Stadshuset i Boden är bokat för båda grupprummen. Nyckeln hämtas i receptionen, säg Yrkesresan.',
    replies: [],
  },
] as const
