import type { PhraseKind } from './phrases.ts'

/**
 * The grammar in which a ledger is described. Form, list, import mapping, export and register are
 * derived from these values; a new field is one line here plus a column in a migration.
 */

/** Where a value lives and how it is typed, shown, read from old ledgers and checked. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'date' // ISO day; `YYYY-MM` or `YYYY` too where `partial` says so
  | 'time' // HH:MM
  | 'integer'
  | 'money' // yuan, stored as integer fen
  | 'yesNo'
  | 'choice' // code of a choice set
  | 'choices' // several codes of a choice set
  | 'phone'
  | 'idNumber'
  | 'name' // one person who need not be in the register
  | 'person' // one person, tied to the register where known there
  | 'people' // persons, in order, tied to the register where they are known there
  | 'rows' // child rows of their own table
  | 'studio' // one studio
  | 'membership' // the studios a member belongs to, with role and dates

/** A column of `people` or `rows` beside the name. */
export interface Part {
  readonly id: string
  readonly label: string
  readonly kind: Exclude<FieldKind, 'people' | 'rows' | 'studio' | 'membership' | 'choices'>
  readonly choices?: string
  readonly synonyms?: readonly string[]
  /** Masked like a sensitive field. */
  readonly sensitive?: boolean
  /** A name may stand there with the post before it. */
  readonly withPost?: boolean
}

/**
 * A column of an old ledger that is no field but one row of a `people` or `rows` field, or a cell of
 * that row: 申请人 is a party, √ under 市政协 an adoption by the city, 批示日期 the day of an instruction.
 * A heading named here wins over the label of the field it folds into.
 */
export interface Fold {
  readonly headings: readonly string[]
  /** Columns that say the same word here make one row together. */
  readonly row: string
  /** What the row carries because of the heading alone: part → code. */
  readonly gives?: Readonly<Record<string, string>>
  /** The part the cell fills; a mere mark (√, 是, 采用) says only that the row is there. */
  readonly fills?: string
  /** The part that takes what was written where a leader's name was looked for. */
  readonly writtenTo?: string
}

/**
 * What a remark beside an old entry says of other fields: 2022年1月增补 is the day a member joined, 调离 that
 * the member left.
 */
export interface Telling {
  readonly words: readonly string[]
  /** The field that the day beside the word fills. */
  readonly fills: string
  /** What the word says with or without a day: field → code. */
  readonly gives?: Readonly<Record<string, string>>
}

export interface Field {
  /** camelCase of the reference's id; the name in JSON and of the column. */
  readonly id: string
  readonly label: string
  readonly kind: FieldKind
  /** Which choice set the codes come from. */
  readonly choices?: string
  readonly required?: boolean
  /** Masked on lists and papers unless asked; a reveal is written to the history. */
  readonly sensitive?: boolean
  /** Set by the program, never typed in. */
  readonly assigned?: boolean
  /** A date known only to the month or the year is accepted. */
  readonly partial?: boolean
  /** A date until which something is to be done: 6月30日前 and 6月底 name the last day for it. */
  readonly deadline?: true
  readonly min?: number
  /** Measure word of a count. */
  readonly unit?: string
  /** Other headings the same column carries in old ledgers; the label counts without being named. */
  readonly synonyms?: readonly string[]
  /**
   * Headings under which an old ledger says more closely what another column of it already says:
   * 协议形式 tells which of `among` the 调解结果 is; the `vague` one gives way to any of the others.
   */
  readonly narrowedBy?: {
    readonly headings: readonly string[]
    readonly among: readonly string[]
    readonly vague: string
  }
  /** Fields that an old ledger may tell instead, where no column of it tells this one. */
  readonly elseFrom?: readonly string[]
  /** The field that counts the persons this one names: 张三等5人 fills it where no column does. */
  readonly countedIn?: string
  /** The list that takes the further names of a cell in which old ledgers name several persons. */
  readonly othersTo?: string
  /** The field that takes what is named here where it is a body and no person. */
  readonly bodyTo?: string
  /** The text field that takes what is told at length where a word of this one's list was looked for. */
  readonly toldTo?: string
  /** Long texts that may tell it where no column of an old ledger does: 调处情况 says how it ended. */
  readonly toldIn?: readonly string[]
  /** What remarks of old ledgers tell of other fields by certain words. */
  readonly tells?: readonly Telling[]
  /** Its choices are stages of one way: of several that an old ledger ticks, the last is where it stands. */
  readonly isWay?: true
  /** A word of the choice set (or the session) in the title of an old ledger speaks for all its rows. */
  readonly fromTitle?: boolean
  /** Headings that mean this field only under this parent heading of a two-row head. */
  readonly under?: readonly string[]
  /** Width in mm on the printed register; fields without one are not in it. */
  readonly width?: number
  /** Shown in the list unless the clerk chose otherwise. */
  readonly listed?: boolean
  /** The card of the form it stands on. */
  readonly section: string
  /**
   * Columns of a `people` or `rows` field. Without parts `people` is a plain list of names. A column
   * of an old ledger headed like a `rows` field fills the first part.
   */
  readonly parts?: readonly Part[]
  /** Columns of old ledgers that fold into rows of this field. */
  readonly folds?: readonly Fold[]
  /** An old ledger may give the record a row for each of these: a further adoption of the same item. */
  readonly inFurtherRows?: true
  /** The word, not the code, in answers of the command line (what offices exchange). */
  readonly speaks?: 'label'
  /** Proposed from what the record's first member was on its day. */
  readonly ofMember?: 'sector' | 'cppccPost' | 'memberNo' | 'workUnit' | 'phone' | 'address'
  /** The stock phrases that are offered where it is written. */
  readonly phrases?: PhraseKind
  /** Seldom another from one entry to the next: who receives, who writes down, where and how. */
  readonly lasts?: true
  /** Names the unit that has to settle the record by its last day. */
  readonly settles?: true
  /** Value of an empty form. */
  readonly initial?: string | number | boolean
}

export interface Ledger {
  readonly id: string
  readonly label: string
  /** What one record is called and counted in. */
  readonly noun: string
  readonly measure: string
  /** Words of titles, sheet and file names by which an old ledger is known. */
  readonly titles: readonly string[]
  readonly sections: readonly { readonly id: string; readonly label: string }[]
  readonly fields: readonly Field[]
  /** The date that decides which year a record belongs to. */
  readonly dateField?: string
  /** What a person would call the record by. */
  readonly titleField: string
  /** Fields that together say "the same entry" when an old ledger comes a second time. */
  readonly identity: readonly string[]
  /** A weaker likeness: shown as "maybe the same", decided by a person. */
  readonly likeness?: readonly string[]
  /**
   * Fields of which one has a column, or the ledger is named in a title: without any, a list of names and
   * telephones may be anybody's.
   */
  readonly hallmarks?: readonly string[]
  /** Number given by the program, restarted every year for each studio. */
  readonly numbering?: { readonly field: string; readonly word: string }
  /** Days or times of which the first may not come after the second. */
  readonly spans?: readonly (readonly [from: string, to: string])[]
  /** One person down for something and the one who stood in: field, stand-in, status that says so. */
  readonly standIn?: {
    readonly person: string
    readonly by: string
    readonly when: readonly string[]
  }
  /** The cross table old books keep it as: days by seats, or members by what was held. */
  readonly grid?: 'roster' | 'attendance'
  /** The yes or no by which a record is kept out of the assessment of members; unanswered it is not. */
  readonly memberScoreField?: string
  /** Title of the printed register. */
  readonly register: string
}

/** Lets TypeScript keep the exact words of a description while checking its shape. */
export const defineLedger = <const L extends Ledger>(ledger: L): L => ledger

/** Headings or words written one blank apart, so that a long list stays one line. */
export const words = (list: string): readonly string[] => list.split(' ')

const STUDIO_HEADINGS =
  '工作室 工作室名称 委员工作室 委员工作室名称 所属工作室 所属委员工作室 所在工作室 所在委员工作室'

/** What old ledgers head the column of a studio with, in any ledger; `more` are the words of this one. */
export const headedAsStudio = (label: string, more = ''): Pick<Field, 'label' | 'synonyms'> => ({
  label,
  synonyms: words(`${STUDIO_HEADINGS} ${more}`.trimEnd()).filter((word) => word !== label),
})
