import { sentences } from '#values'

/** Why someone stands where they stand: said to themselves (`you`) and of them (`they`). */
export const text = sentences(
  {
    you: {
      first: 'Du står först. Nästa plats som blir ledig för din kommun går till dig.',
      offered: 'Före dig står en person som redan har fått ett erbjudande och inte har svarat än.',
      agreed: 'Före dig står en person som regionen har en överenskommelse om.',
      quota: 'Före dig står en person vars kommun har platser kvar av sin kvot.',
      deadline: 'Före dig står en person som ska vara klar med steget tidigare.',
      waited: 'Före dig står en person som har väntat längre.',
    },
    they: {
      first: 'Står först. Nästa plats som blir ledig för kommunen går till dem.',
      offered: 'Före står en person som redan har fått ett erbjudande.',
      agreed: 'Före står en person som regionen har en överenskommelse om.',
      quota: 'Före står en person vars kommun har platser kvar av sin kvot.',
      deadline: 'Före står en person som ska vara klar med steget tidigare.',
      waited: 'Före står en person som har väntat längre.',
    },
    offered: (until: string) => `Erbjuds en plats – svara senast ${until}`,
    at: (day: string, time: string) => `${day} kl. ${time}`,
  },
  {
    you: {
      first: 'You are first. The next seat that becomes free for your municipality goes to you.',
      offered: 'Before you is someone who has been offered a seat and has not answered yet.',
      agreed: 'Before you is someone whom the region has an agreement about.',
      quota: 'Before you is someone whose municipality has seats left of its quota.',
      deadline: 'Before you is someone who is to have done the step earlier.',
      waited: 'Before you is someone who has waited longer.',
    },
    they: {
      first: 'First in line. The next seat that becomes free for the municipality goes to them.',
      offered: 'Before them is someone who has been offered a seat.',
      agreed: 'Before them is someone whom the region has an agreement about.',
      quota: 'Before them is someone whose municipality has seats left of its quota.',
      deadline: 'Before them is someone who is to have done the step earlier.',
      waited: 'Before them is someone who has waited longer.',
    },
    offered: (until: string) => `Is offered a seat – answer by ${until}`,
    at: (day: string, time: string) => `${day} at ${time}`,
  },
)
