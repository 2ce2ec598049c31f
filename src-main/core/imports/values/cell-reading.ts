import type { ImportIssueCode } from '#shared/domain/import-issue.ts'
import type { FieldValue } from '#shared/domain/record.ts'
import type { RawCell } from '../../workbooks/book.ts'
import type { ChoiceWords } from './choices.ts'
import type { DateContext } from './dates.ts'
import type { PersonFacts } from './person-facts.ts'

export interface Finding {
  readonly code: ImportIssueCode
  /** A doubt that leaves the value in place. */
  readonly kept?: boolean
  readonly why?: string
}

/** What one cell gave: a value, a doubt, other fields it tells by the way. */
export interface CellReading {
  readonly value?: FieldValue
  readonly finding?: Finding
  /** Time of day and end of a span, for ledgers that have fields for them. */
  readonly time?: string
  readonly until?: string
  readonly timeUntil?: string
  /** What stands behind the day: 1月13日，县政协三楼会议室. */
  readonly behind?: string
  /** A telephone number written behind a name. */
  readonly phone?: string
  /** What else is said of the one person named. */
  readonly facts?: PersonFacts
  /** How many 张三等5人 speaks of. */
  readonly total?: number
  /** Persons who stand where a studio was looked for. */
  readonly persons?: readonly string[]
  /** The text is kept under its heading because the field could not take it. */
  readonly keepText?: boolean
}

/** What reading a cell needs to know of its column and table. */
export interface CellContext {
  readonly date: DateContext
  readonly words: ChoiceWords
  readonly members: ReadonlySet<string>
  readonly scale: number
  /** 住址及电话 says that telephones stand beside the text, and no other column tells them. */
  readonly hasPhones?: boolean
  /** Studios of the register, whole. */
  readonly studios: readonly string[]
}

/** What every kind of field or part says of its kind. */
export interface Readable {
  readonly kind: string
  readonly partial?: boolean
  readonly deadline?: boolean
  readonly assigned?: boolean
  readonly withPost?: boolean
  readonly narrowedBy?: { readonly vague: string }
}

export type CellReader = (
  cell: RawCell,
  text: string,
  of: Readable,
  context: CellContext,
) => CellReading
