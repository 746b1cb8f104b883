/** The most a shared file may hold: 25 MB. */
export const mostBytes = 25 * 1000 * 1000
