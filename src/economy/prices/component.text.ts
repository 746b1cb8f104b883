import { sentences } from '#values'

/** The parts of a day price by their words; a region's own part is called what the region calls it. */
export const text = sentences(
  {
    room: 'Lokal och fika',
    administration: 'Administration',
    pot: 'Utbildarpott',
    material: 'Kursmaterial',
    buffer: 'Buffert',
  },
  {
    room: 'Room and refreshments',
    administration: 'Administration',
    pot: 'Trainer pot',
    material: 'Course material',
    buffer: 'Buffer',
  },
)
