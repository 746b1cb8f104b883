import { sentences } from '#values'

export const text = sentences(
  {
    title: 'Så används dina uppgifter',
    lead: 'Yrkesresan sparar det som behövs för att du ska kunna resa, och för att kommunen ska veta vad den betalar för. Inget annat.',
    kept: 'Vad vi sparar',
    what: 'Uppgift',
    why: 'Varför',
    who: 'Vem som ser den',
    long: 'Hur länge',
    account: {
      what: 'Namn, e-post på jobbet, titel, arbetsplats',
      why: 'För att du ska ha ett konto och hamna på rätt kurs.',
      who: 'Du, din arbetsledare, kommunens administratör; på kursen även kursledaren.',
      long: 'Så länge du är anställd och har intyg här.',
    },
    learning: {
      what: 'Vad du är inskriven på, vad du har gjort, var i texter och filmer du var senast, kursdagar, närvaro och intyg',
      why: 'För att du ska se vad som är kvar, och för att det du har gjort ska gälla också hos nästa arbetsgivare.',
      who: 'Du. Din arbetsledare så länge du är anställd där. Kursledaren ser vilka som är redo.',
      long: 'Det tillhör dig och tas inte ifrån dig.',
    },
    answers: {
      what: 'Det du skriver i reflektioner och svar',
      why: 'För att du ska kunna gå tillbaka till det.',
      who: 'Bara du, om du inte själv delar en reflektion med din arbetsledare eller din grupp. Det du berättar i ett formulär läser kursledaren och utbildarna.',
      long: 'Tills du eller kommunen begär att det tas bort.',
    },
    money: {
      what: 'Bokade och genomförda kursdagar',
      why: 'För att kommunen ska få rätt faktura och kunna se varför.',
      who: 'Socialchefen och regionens projektledare.',
      long: 'Så länge bokföringen ska sparas.',
    },
    signIn: {
      what: 'När, varifrån och på vilken enhet du loggar in',
      why: 'För att du ska kunna se om någon annan använder ditt konto.',
      who: 'Du.',
      long: 'En inloggning gäller i fjorton dagar. Misslyckade försök sparas i ett dygn.',
    },
    record: {
      what: 'Vem som gjorde vad i systemet',
      why: 'För att det ska gå att reda ut i efterhand.',
      who: 'Systemets administratör.',
      long: 'Raderna kan inte ändras. Kommunens beslut om gallring gäller.',
    },
    statistics: 'Statistik',
    statisticsBody:
      'Siffror som lämnar kommunen gäller grupper. Är en grupp så liten att någon kan kännas igen visas den inte.',
    responsible: 'Vem som ansvarar',
    responsibleBody:
      'Din kommun är personuppgiftsansvarig för sina medarbetare. Adda är personuppgiftsbiträde enligt ett PUB-avtal med kommunen. Utan ett avtal som gäller skapas inga konton. Grunden är uppgift av allmänt intresse och kommunens skyldighet som arbetsgivare. Uppgifterna lämnar inte EU.',
    cookies: 'Kakor',
    cookiesBody:
      'Tre, och bara nödvändiga: en som håller dig inloggad, en som minns språket och en som bär ett besked till nästa sida. Ingen följer dig, och ingen annan webbplats får veta att du är här.',
    rights: 'Dina rättigheter',
    rightsBody:
      'Du kan få veta vad som finns om dig, få fel rättade och i vissa fall få uppgifter borttagna eller flyttade. Vänd dig till din kommun, eller till kommunens dataskyddsombud. Är du inte nöjd med svaret kan du klaga hos Integritetsskyddsmyndigheten.',
    authorityLink: 'Till Integritetsskyddsmyndigheten',
    demo: 'I demon är alla personer påhittade. Skriv inga riktiga uppgifter här.',
  },
  {
    title: 'This is how your data are used',
    lead: 'Yrkesresan keeps what is needed for you to travel, and for your municipality to know what it pays for. Nothing else.',
    kept: 'What we keep',
    what: 'Data',
    why: 'Why',
    who: 'Who sees it',
    long: 'For how long',
    account: {
      what: 'Name, e-mail at work, title, workplace',
      why: 'So that you have an account and come to the right course.',
      who: 'You, your team leader, your municipality’s administrator; on the course also the course leader.',
      long: 'As long as you are employed and have certificates here.',
    },
    learning: {
      what: 'What you are enrolled on, what you have done, where you last were in texts and films, course days, attendance and certificates',
      why: 'So that you see what is left, and so that what you have done counts with your next employer, too.',
      who: 'You. Your team leader as long as you are employed there. The course leader sees who is ready.',
      long: 'It belongs to you and is not taken from you.',
    },
    answers: {
      what: 'What you write in reflections and answers',
      why: 'So that you can go back to it.',
      who: 'Only you, unless you share a reflection with your team leader or your group. What you tell in a form is read by the course leader and the trainers.',
      long: 'Until you or your municipality asks for it to be removed.',
    },
    money: {
      what: 'Course days booked and held',
      why: 'So that the municipality gets the right invoice and can see why.',
      who: 'The head of social services and the region’s project manager.',
      long: 'As long as accounts must be kept.',
    },
    signIn: {
      what: 'When, from where and on what device you sign in',
      why: 'So that you can see whether someone else uses your account.',
      who: 'You.',
      long: 'A sign-in lasts fourteen days. Failed attempts are kept for a day.',
    },
    record: {
      what: 'Who did what in the system',
      why: 'So that it can be sorted out afterwards.',
      who: 'The administrator of the system.',
      long: 'The rows cannot be changed. The municipality’s decisions on retention apply.',
    },
    statistics: 'Statistics',
    statisticsBody:
      'Figures that leave the municipality are about groups. A group so small that someone could be recognised is not shown.',
    responsible: 'Who is responsible',
    responsibleBody:
      'Your municipality is the controller of its employees’ data. Adda is the processor under an agreement with the municipality. Without an agreement in force no accounts are made. The ground is a task in the public interest and the municipality’s duty as an employer. The data do not leave the EU.',
    cookies: 'Cookies',
    cookiesBody:
      'Three, and only necessary ones: one that keeps you signed in, one that remembers the language and one that carries a message to the next page. None follows you, and no other site is told that you are here.',
    rights: 'Your rights',
    rightsBody:
      'You can be told what there is about you, have faults corrected and in some cases have data removed or moved. Turn to your municipality, or to its data protection officer. If you are not content with the answer you can complain to the Swedish Authority for Privacy Protection.',
    authorityLink: 'To the Authority for Privacy Protection',
    demo: 'In the demo everyone is invented. Write nothing real here.',
  },
)
