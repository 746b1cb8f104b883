declare module 'webvtt-parser' {
  /** Its own list of what an escape such as `&aring;` stands for; without one it knows six. */
  export class WebVTTParser {
    constructor(entities?: Readonly<Record<string, string>>)
    parse(
      text: string,
      mode: 'captions' | 'metadata' | 'chapters',
    ): {
      readonly cues: readonly { readonly startTime: number; readonly endTime: number }[]
      readonly errors: readonly { readonly message: string; readonly line: number; readonly col?: number }[]
    }
  }
}
