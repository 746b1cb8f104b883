/** The colours a line (step or journey) may have. Colour never stands alone: number, form and name say the same. */
export type LineColour = 'lingon' | 'cloudberry' | 'fir' | 'lake' | 'heather' | 'slate'

export const lineColours: readonly LineColour[] = ['lake', 'lingon', 'fir', 'cloudberry', 'heather', 'slate']
