/** How many steps of release the form has. */
export const releaseRows = [1, 2, 3, 4] as const
