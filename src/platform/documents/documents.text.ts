import { sentences } from '#values'

export const text = sentences(
  { page: (page: number, of: number) => `Sida ${page} av ${of}` },
  { page: (page: number, of: number) => `Page ${page} of ${of}` },
)
