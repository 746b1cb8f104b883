import { sentences } from '#values'

export const text = sentences(
  {
    title: 'Yrkesresan ska gå att använda för alla',
    lead: 'Här står hur väl vi når dit, vad som brister och hur du säger till. Redogörelsen följer lagen (2018:1937) om tillgänglighet till digital offentlig service.',
    who: 'Vem som svarar för tjänsten',
    whoBody:
      'Yrkesresan drivs av Sveriges Kommuner och Regioner (SKR) tillsammans med kommunerna och de regionala samverkans- och stödstrukturerna. Adda svarar för plattformen. Redogörelsen gäller hela tjänsten, också sidorna innan du loggar in.',
    how: 'Hur tillgänglig tjänsten är',
    howBody:
      'Vi utgår från WCAG 2.2 på nivå AA och standarden EN 301 549. Tjänsten är delvis förenlig med lagens krav, på grund av bristerna nedan.',
    works:
      'Varje sida fungerar utan skript, med bara tangentbord, i 400 procents förstoring och utskriven. Färg bär aldrig ensam ett besked. Bredvid varje bild av resvägen står samma sak som lista, och bakom varje diagram finns en tabell.',
    faults: 'Det som brister',
    faultMedia:
      'Filmer och poddar som andra har gjort kan sakna textning, syntolkning eller utskrift. Det gäller WCAG 1.2.1, 1.2.2 och 1.2.5.',
    faultDocuments:
      'Dokument som andra har gjort, till exempel pdf-filer, kan sakna rubriker och läsordning (1.3.1, 1.3.2).',
    faultTables: 'Mycket breda tabeller rullas i sidled på en liten skärm. Innehållet finns också att hämta som CSV.',
    faultUsers:
      'Tjänsten är ännu inte prövad av personer som använder skärmläsare eller andra hjälpmedel i sin vardag.',
    assessed: 'Hur vi har prövat',
    assessedBody: (day: string) =>
      `Vi har själva gått igenom sidorna med tangentbord, förstoring och mörkt läge, och låter verktyget axe granska dem i varje ny version. Redogörelsen bedömdes senast ${day}.`,
    report: 'Säg till oss',
    reportBody:
      'Hittar du något som inte går att använda, eller behöver du något i en annan form? Säg till kommunens administratör eller din regionala projektledare. De för det vidare och svarar dig inom två arbetsdagar.',
    authority: 'Om vårt svar inte räcker',
    authorityBody:
      'Myndigheten för digital förvaltning, Digg, har tillsyn. Dit kan du anmäla brister i tillgängligheten.',
    authorityLink: 'Anmäl till Digg',
  },
  {
    title: 'Everyone should be able to use Yrkesresan',
    lead: 'This says how far we have come, what is wanting and how to tell us. The statement follows the Swedish act (2018:1937) on accessibility of digital public services.',
    who: 'Who answers for the service',
    whoBody:
      'Yrkesresan is run by the Swedish Association of Local Authorities and Regions (SKR) with the municipalities and the regional collaboration and support structures. Adda answers for the platform. The statement covers the whole service, also the pages before you sign in.',
    how: 'How accessible the service is',
    howBody:
      'We go by WCAG 2.2 level AA and the standard EN 301 549. The service is partially compliant with the act, because of the faults below.',
    works:
      'Every page works without scripts, with the keyboard alone, at 400 per cent zoom and in print. Colour never says anything alone. Beside every picture of the route stands the same as a list, and behind every chart there is a table.',
    faults: 'What is wanting',
    faultMedia:
      'Films and podcasts made by others may lack captions, audio description or transcript. This concerns WCAG 1.2.1, 1.2.2 and 1.2.5.',
    faultDocuments: 'Documents made by others, such as PDF files, may lack headings and reading order (1.3.1, 1.3.2).',
    faultTables: 'Very wide tables scroll sideways on a small screen. The content can also be fetched as CSV.',
    faultUsers: 'The service has not yet been tried by people who use screen readers or other aids every day.',
    assessed: 'How we have tried it',
    assessedBody: (day: string) =>
      `We have gone through the pages ourselves with keyboard, zoom and dark mode, and let the tool axe examine them in each new version. The statement was last assessed on ${day}.`,
    report: 'Tell us',
    reportBody:
      'Have you found something that cannot be used, or do you need something in another form? Tell your municipality’s administrator or your regional project manager. They pass it on and answer you within two working days.',
    authority: 'If our answer is not enough',
    authorityBody:
      'The Agency for Digital Government, Digg, supervises. You can report faults in accessibility to them.',
    authorityLink: 'Report to Digg',
  },
)
