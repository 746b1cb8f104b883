import { sentences } from '#values'
import type { FileKind } from './signatures.ts'

const kindsSv: Record<FileKind, string> = {
  image: 'en bild',
  film: 'en film',
  audio: 'ett ljud',
  captions: 'undertexter',
  document: 'ett dokument',
  package: 'ett paket (zip)',
}
const kindsEn: Record<FileKind, string> = {
  image: 'a picture',
  film: 'a film',
  audio: 'a sound',
  captions: 'captions',
  document: 'a document',
  package: 'a package (zip)',
}

export const text = sentences(
  {
    'no-file': 'Välj en fil.',
    'empty-file': 'Filen är tom. Välj en som har något i sig.',
    'several-files': 'Skicka en fil i taget.',
    'file-too-large': (size: string) => `Filen är för stor. Den får vara högst ${size}.`,
    'unknown-type':
      'Den sortens fil tas inte emot, eller så är den trasig. Det går bra med bilder (png, jpeg, webp, gif), film (mp4, webm), ljud (mp3, m4a, ogg, wav), undertexter (vtt) och dokument (pdf, docx, pptx, xlsx, odt). En undertextfil börjar med raden WEBVTT: är din en srt-fil, spara om den som WebVTT. Äldre Officefiler behöver sparas om.',
    'holds-macros': 'Dokumentet innehåller makron. Spara det utan makron och försök igen.',
    'type-not-taken': (kind: FileKind) => `Det här är ${kindsSv[kind]}, och det passar inte här.`,
  },
  {
    'no-file': 'Choose a file.',
    'empty-file': 'The file is empty. Choose one with something in it.',
    'several-files': 'Send one file at a time.',
    'file-too-large': (size: string) => `The file is too large. It may be ${size} at most.`,
    'unknown-type':
      'That sort of file is not taken, or it is broken. Pictures (png, jpeg, webp, gif), film (mp4, webm), sound (mp3, m4a, ogg, wav), captions (vtt) and documents (pdf, docx, pptx, xlsx, odt) are. A captions file begins with the line WEBVTT: if yours is an srt file, save it anew as WebVTT. Older Office files need to be saved anew.',
    'holds-macros': 'The document holds macros. Save it without them and try again.',
    'type-not-taken': (kind: FileKind) => `This is ${kindsEn[kind]}, which does not fit here.`,
  },
)
