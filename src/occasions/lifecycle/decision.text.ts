import { sentences } from '#values'

export const text = sentences(
  {
    due: (missing: string, day: string) => `${missing} saknas. Bestäm senast ${day} om det blir av`,
    dueToday: (missing: string) => `${missing} saknas. Bestäm i dag om det blir av`,
    late: (missing: string, day: string) => `${missing} saknas, och beslutsdagen ${day} har varit`,
    missing: (n: number) => (n === 1 ? 'En deltagare' : `${n} deltagare`),
    why: (least: number, taken: number) =>
      `Minst ${least} behövs och ${taken} har plats. Ingenting händer av sig självt: tillfället hålls tills du ställer in det.`,
    keep: 'Det blir av ändå',
    cancel: 'Ställ in',
    kept: 'Tillfället hålls, och du påminns inte mer om antalet.',
    refused: {
      cancelledAlready: 'Tillfället är inställt.',
      settledAlready: 'Tillfället är avslutat.',
      noMinimum: 'Tillfället har inget minsta antal, så det finns inget att bestämma.',
      keptAlready: 'Det var redan bestämt att tillfället hålls.',
    },
  },
  {
    due: (missing: string, day: string) => `${missing} missing. Decide by ${day} whether it is held`,
    dueToday: (missing: string) => `${missing} missing. Decide today whether it is held`,
    late: (missing: string, day: string) => `${missing} missing, and the day of decision, ${day}, has been`,
    missing: (n: number) => (n === 1 ? 'One participant' : `${n} participants`),
    why: (least: number, taken: number) =>
      `At least ${least} are needed and ${taken} have seats. Nothing happens by itself: it is held until you cancel it.`,
    keep: 'Hold it all the same',
    cancel: 'Cancel',
    kept: 'The occasion is held, and you are not reminded of the number again.',
    refused: {
      cancelledAlready: 'The occasion is cancelled.',
      settledAlready: 'The occasion is settled.',
      noMinimum: 'The occasion has no minimum, so there is nothing to decide.',
      keptAlready: 'It had been decided already that the occasion is held.',
    },
  },
)
