/** A message that was sent, and what became of its letter. */
export interface LoggedMessage {
  readonly mailId: number
  readonly ruleName: string
  readonly subject: string
  readonly personId: number | null
  readonly reader: string
  readonly address: string
  readonly occasionId: number
  readonly courseName: string
  readonly putOut: Date
  readonly notBefore: Date | null
  readonly sentAt: Date | null
  readonly attempts: number
  readonly found: number
}
