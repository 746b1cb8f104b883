import { sentences } from '#values'

export const text = sentences(
  {
    fault: {
      missing: 'Fyll i det här fältet.',
      tooLong: 'Texten är för lång. Korta den.',
      notAnEmail: 'Skriv en e-postadress, till exempel namn@kommun.se.',
      notADay: 'Skriv en dag som finns, som 2026-03-12.',
      notATime: 'Skriv ett klockslag, som 9.00 eller 13:30.',
      notAChoice: 'Välj något av det som går att välja.',
      outOfRange: 'Skriv ett heltal inom gränserna.',
      tooMany: 'Du har valt för många.',
    },
    missingTitle: 'Sidan finns inte',
    missingBody: 'Adressen kan vara fel skriven, eller så hör sidan till någon annan. Inget har ändrats.',
    forbiddenTitle: 'Det här hör inte till ditt uppdrag',
    forbiddenBody:
      'Du är inloggad, men din roll ger inte tillgång hit. Inget har ändrats. Fråga den som delar ut roller hos er.',
    foreignFormTitle: 'Formuläret kom från en annan webbplats',
    foreignFormBody: 'Därför togs det inte emot. Öppna sidan här och skicka därifrån. Inget har ändrats.',
    signedOutTitle: 'Du har loggats ut',
    signedOutBody:
      'Det du skickade togs inte emot. Gå tillbaka i webbläsaren: det du skrev står kvar. Logga in i en ny flik och skicka sedan igen.',
    tooLargeTitle: 'Det du skickade är för stort',
    tooLargeBody: 'Inget har sparats. Gå tillbaka i webbläsaren: det du skrev står kvar. Korta texten och skicka igen.',
    badRequestTitle: 'Det du skickade gick inte att läsa',
    badRequestBody: 'Inget har ändrats. Gå tillbaka i webbläsaren, ladda om sidan och försök igen.',
    tooOftenTitle: 'För många försök på kort tid',
    tooOftenBody: 'Vänta en minut och försök igen. Inget har ändrats.',
    faultTitle: 'Något gick fel hos oss',
    faultBody: (reference: string) =>
      `Inget av det du gjorde sparades. Gå tillbaka: det du skrev står kvar, och du kan skicka igen. Händer det om, ange ${reference}.`,
    toStart: 'Till startsidan',
    toSignIn: 'Logga in',
    demoTitle: 'Vilken dag är det i demon?',
    demoLead:
      'Här kan du flytta hela landet till en annan dag: till kursdagen, eller till årets slut. Inget som har hänt ändras.',
    demoDay: 'Dag',
    demoGo: 'Gå till dagen',
    demoMoved: (day: string) => `I demon är det nu ${day}.`,
  },
  {
    fault: {
      missing: 'Fill in this field.',
      tooLong: 'The text is too long. Shorten it.',
      notAnEmail: 'Write an e-mail address, such as name@kommun.se.',
      notADay: 'Write a day that exists, as 2026-03-12.',
      notATime: 'Write a time, as 9.00 or 13:30.',
      notAChoice: 'Choose one of what can be chosen.',
      outOfRange: 'Write a whole number within the limits.',
      tooMany: 'You have chosen too many.',
    },
    missingTitle: 'There is no such page',
    missingBody: 'The address may be mistyped, or the page belongs to someone else. Nothing has changed.',
    forbiddenTitle: 'This is not part of your assignment',
    forbiddenBody:
      'You are signed in, but your role does not lead here. Nothing has changed. Ask whoever grants roles where you work.',
    foreignFormTitle: 'The form came from another site',
    foreignFormBody: 'So it was not accepted. Open the page here and send it from there. Nothing has changed.',
    signedOutTitle: 'You have been signed out',
    signedOutBody:
      'What you sent was not received. Go back in the browser: what you typed is still there. Sign in in a new tab, then send it again.',
    tooLargeTitle: 'What you sent is too large',
    tooLargeBody:
      'Nothing has been saved. Go back in the browser: what you typed is still there. Shorten the text and send it again.',
    badRequestTitle: 'What you sent could not be read',
    badRequestBody: 'Nothing has changed. Go back in the browser, reload the page and try again.',
    tooOftenTitle: 'Too many attempts in a short time',
    tooOftenBody: 'Wait a minute and try again. Nothing has changed.',
    faultTitle: 'Something went wrong on our side',
    faultBody: (reference: string) =>
      `Nothing of what you did was saved. Go back: what you typed is still there, and you can send it again. If it happens again, quote ${reference}.`,
    toStart: 'To the start page',
    toSignIn: 'Sign in',
    demoTitle: 'What day is it in the demo?',
    demoLead:
      'Here you can move the whole country to another day: to the course day, or to the end of the year. Nothing that has happened changes.',
    demoDay: 'Day',
    demoGo: 'Go to that day',
    demoMoved: (day: string) => `In the demo it is now ${day}.`,
  },
)
