import { sentences } from '#values'

export const text = sentences(
  {
    menu: 'Reflektioner',
    team: (n: number) =>
      n === 0 ? 'Ingen har delat en reflektion än' : n === 1 ? 'En tanke att läsa' : `${n} tankar att läsa`,
    teamLead:
      'Det här har dina medarbetare valt att dela med dig. De kan ändra sig när de vill, och då försvinner det härifrån.',
    teamEmpty:
      'När någon i enheten skriver en reflektion och väljer att dela den med sin arbetsledare syns den här. Att inte dela är lika rätt.',
    back: 'Mitt team',
    group: (n: number) =>
      n === 0
        ? 'Ingen i gruppen har delat något än'
        : n === 1
          ? 'En i gruppen har delat sin tanke'
          : `${n} i gruppen har delat sina tankar`,
    groupLead: 'Det här har de som går kursen samtidigt som du valt att dela. Det stannar i gruppen.',
    noSeat: 'Du har ingen plats på ett kurstillfälle än. När du har det läser du här vad de andra där har delat.',
    groupEmpty: 'Du kan dela din egen tanke i uppgiften, om du vill. Då blir den den första.',
    toItem: 'Till uppgiften',
    by: (name: string, day: string) => `${name} · ${day}`,
  },
  {
    menu: 'Reflections',
    team: (n: number) =>
      n === 0 ? 'Nobody has shared a reflection yet' : n === 1 ? 'One thought to read' : `${n} thoughts to read`,
    teamLead:
      'This is what your staff chose to share with you. They may change their minds whenever they like, and then it goes from here.',
    teamEmpty:
      'When someone in the unit writes a reflection and chooses to share it with their team leader it is here. Not to share is just as right.',
    back: 'My team',
    group: (n: number) =>
      n === 0
        ? 'Nobody in the group has shared anything yet'
        : n === 1
          ? 'One in the group has shared a thought'
          : `${n} in the group have shared their thoughts`,
    groupLead: 'This is what those who take the course at the same time as you chose to share. It stays in the group.',
    noSeat: 'You have no seat on a course occasion yet. When you do, you read here what the others there have shared.',
    groupEmpty: 'You may share your own thought in the item, if you like. It will be the first.',
    toItem: 'To the item',
    by: (name: string, day: string) => `${name} · ${day}`,
  },
)
