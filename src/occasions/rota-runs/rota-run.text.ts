import { sentences } from '#values'

export const text = sentences(
  {
    title: {
      running: (done: string, of: string) => `${done} av ${of} dagar är genomgångna`,
      done: (days: string) => `Klart: ${days} dagar är bemannade`,
      one: 'Klart: en dag är bemannad',
      none: 'Klart, men ingen dag kunde bemannas så',
    },
    lead: 'Sidan uppdateras av sig själv. Du kan lämna den och komma tillbaka: arbetet går vidare. När allt är klart får var och en ett enda brev.',
    doneLead: (when: string, who: string, told: string) => `${who} bad om det ${when}. ${told}`,
    told: (n: number) =>
      n === 0
        ? 'Ingen behövde få något brev.'
        : n === 1
          ? 'En person har fått ett brev.'
          : `${n} personer har fått var sitt brev.`,
    progress: 'dagar genomgångna',
    again: 'Uppdatera nu',
    rota: 'Bemanningsförslag',
    toRota: 'Till förslaget',
    already: 'Perioden bemannas redan. Här ser du hur långt det har kommit.',
  },
  {
    title: {
      running: (done: string, of: string) => `${done} of ${of} days have been gone through`,
      done: (days: string) => `Done: ${days} days are staffed`,
      one: 'Done: one day is staffed',
      none: 'Done, but no day could be staffed so',
    },
    lead: 'The page renews itself. You can leave it and come back: the work goes on. When all is done, each person gets one single letter.',
    doneLead: (when: string, who: string, told: string) => `${who} asked for it ${when}. ${told}`,
    told: (n: number) =>
      n === 0
        ? 'Nobody needed a letter.'
        : n === 1
          ? 'One person has been sent a letter.'
          : `${n} people have been sent one letter each.`,
    progress: 'days gone through',
    again: 'Renew now',
    rota: 'Proposed rota',
    toRota: 'To the proposal',
    already: 'The period is being staffed already. Here you see how far it has come.',
  },
)
