import { sentences } from '#values'

export const text = sentences(
  {
    late: (n: number) => (n === 1 ? 'En person väntar på ditt ja' : `${n} personer väntar på ditt ja`),
    lateLead:
      'De läste koden utan nät. En kod kan fotograferas och skickas vidare, så säg ja till dem som du har sett i rummet.',
    which: 'Vilka har du sett?',
    readAt: (time: string) => `Läste koden kl. ${time}`,
    yes: 'Ja, de är här',
    no: 'Nej, de är inte här',
    wanting: (n: number) => (n === 1 ? 'En person vill in' : `${n} personer vill in`),
    wantingLead:
      'De står inte på listan. Släpp in den som får vara med: då får hen en plats den här dagen, och kommunen betalar för den.',
    cameAt: (time: string) => `Kom kl. ${time}`,
    letIn: 'Ge plats i dag',
    leaveOut: 'Ta bort',
    saved: { yes: 'Sparat. De är markerade som här.', no: 'Sparat. De är inte markerade.' },
    letInNow: 'Hen har fått en plats den här dagen och är markerad som här.',
    leftOut: 'Borttagen från dem som vill in.',
    nobody: 'Välj minst en person.',
    refused: {
      full: 'Alla platser är tagna. Den som planerar i regionen kan öka antalet platser på kurstillfället.',
      hasSeat: 'Hen har redan en plats på kurstillfället.',
      worksNowhere: 'Hen har ingen anställning i en kommun just nu, så ingen kan betala för platsen.',
      otherRegion: 'Hen arbetar i en annan region. Den som planerar i regionen kan dela platser med den.',
      over: 'Dagen har varit.',
      cancelled: 'Dagen är inställd.',
    },
  },
  {
    late: (n: number) => (n === 1 ? 'One person waits for your yes' : `${n} people wait for your yes`),
    lateLead:
      'They read the code without network. A code can be photographed and passed on, so say yes to those you have seen in the room.',
    which: 'Whom have you seen?',
    readAt: (time: string) => `Read the code at ${time}`,
    yes: 'Yes, they are here',
    no: 'No, they are not here',
    wanting: (n: number) => (n === 1 ? 'One person wants in' : `${n} people want in`),
    wantingLead:
      'They are not on the list. Let in whoever may take part: they get a seat this day, and their municipality pays for it.',
    cameAt: (time: string) => `Came at ${time}`,
    letIn: 'Give a seat today',
    leaveOut: 'Remove',
    saved: { yes: 'Saved. They are marked as here.', no: 'Saved. They are not marked.' },
    letInNow: 'They have a seat this day and are marked as here.',
    leftOut: 'Removed from those who want in.',
    nobody: 'Choose at least one person.',
    refused: {
      full: 'Every seat is taken. Whoever plans in the region can raise the number of seats of the occasion.',
      hasSeat: 'They have a seat on the occasion already.',
      worksNowhere: 'They are not employed in a municipality just now, so nobody can pay for the seat.',
      otherRegion: 'They work in another region. Whoever plans in the region can share seats with it.',
      over: 'The day has been.',
      cancelled: 'The day is cancelled.',
    },
  },
)
