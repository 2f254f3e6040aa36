/** What `callsim pilot` is asked for. */
export interface PilotCommand {
  readonly verb: 'pilot'
  readonly file: string
  readonly language?: 'en' | 'ru'
  /** A table of observed rows in place of those of the file. */
  readonly rows?: string
  readonly until?: number
  readonly team?: 'same' | 'new'
  /** Of a project that is lived through as an example. */
  readonly setup?: string
  readonly share?: number
  readonly course?: number
  readonly replications?: number
  readonly seed?: string
  readonly workers?: number
  readonly json: boolean
}
