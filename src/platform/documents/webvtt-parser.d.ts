declare module 'webvtt-parser' {
  interface Parser {
    parse(
      text: string,
      mode: 'captions' | 'metadata' | 'chapters',
    ): {
      readonly cues: readonly { readonly startTime: number; readonly endTime: number }[]
      readonly errors: readonly { readonly message: string; readonly line: number; readonly col?: number }[]
    }
  }
  /** Its own list of what an escape such as `&aring;` stands for; without one it knows six. */
  export const WebVTTParser: new (entities?: Readonly<Record<string, string>>) => Parser
}
