import { sentences } from '#values'

export const text = sentences({ title: 'Räkna på egna siffror' }, { title: 'Reckon with figures of your own' })
