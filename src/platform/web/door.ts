export { cleanFileName } from '../upload/file-name.ts'
export {
  keepUpload,
  receiveUpload,
  type Taking,
  takeUploads,
  type Upload,
  type UploadRefusal,
  type WhyNotTaken,
} from '../upload/receive-upload.ts'
export type { FileKind, FileType } from '../upload/signatures.ts'
export { wordSize, wordUploadRefusal } from '../upload/word-upload.ts'
export { type Guard, lets, may, open, type Place, type Screen, signedIn } from './board.ts'
export { clearCookie, readCookie, setCookie } from './cookies.ts'
export { faultPage } from './errors.tsx'
export { type Fault, field, type Read, readForm, type Typed, wordFaults } from './form.ts'
export type { House } from './house.ts'
export { redirectWith } from './know-asker.ts'
export { buildPackageServer } from './package-server.ts'
export { page } from './page.ts'
export { renderHtml } from './render.ts'
export { actorOf, askerOf, frameOf, isLanguage, safePath } from './request.ts'
export { hasSecondOrigin, packageOriginFor, type SecondOrigin } from './second-origin.ts'
export { buildServer } from './server.ts'
export type { SignInPort } from './sign-in-port.ts'
export type { Site } from './site.ts'
