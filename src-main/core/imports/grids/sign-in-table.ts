import type { Question } from '#shared/contract/imports.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { Values } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { cleanText, isEmptyMarker } from '../cell-text.ts'
import { columnOf, type MappedColumn } from '../columns/columns.ts'
import { yearQuestion } from '../columns/date-questions.ts'
import { createTableWords, type TableReading } from '../columns/table-reading.ts'
import type { TableDrafts } from '../entries/drafts.ts'
import { valuesOfTitle } from '../entries/title-values.ts'
import { fieldOfLabel } from '../headings/line-facts.ts'
import { meetingLabelOf } from '../headings/meeting-labels.ts'
import { notSigned } from '../messages.ts'
import { issueOfFinding, missingIssue } from '../row-issues.ts'
import type { Draft } from '../sheet-draft.ts'
import { type ChoiceWords, readChoice, wordsOfBook } from '../values/choices.ts'
import { type ParsedDate, readDate } from '../values/dates.ts'
import { labelledTexts } from '../values/labelled-texts.ts'
import { readNames } from '../values/names.ts'
import { nameColumn } from './attendance-table.ts'
import { type RollFields, rollFieldsOf, rollValues } from './roll-fields.ts'

const SIGN_IN = /签到/
/** Who signs in for a turn of duty came to no meeting. */
const OF_DUTY = /值班|值守|轮值|接访|接待日/
const SIGNATURE = /签到|签名|签字/
const NOTE = /备注|说明|出席|考勤|出勤/

const signInLine = (titles: readonly string[]): string | undefined =>
  titles.find((title) => SIGN_IN.test(title) && !OF_DUTY.test(title))

/** 签到时间 is when each of them came, not the day of what is held. */
const tells = (columns: readonly MappedColumn[], id: string | undefined): boolean => {
  const column = id === undefined ? undefined : columnOf(columns, id)
  return column !== undefined && !SIGN_IN.test(column.heading)
}

/** Tells a sheet on which those who came to one meeting sign: persons down, the meeting in the lines above. */
export const isSignInTable = (
  { grid, dateField, titleField }: Ledger,
  columns: readonly MappedColumn[],
  titles: readonly string[],
): boolean =>
  grid === 'attendance' &&
  signInLine(titles) !== undefined &&
  nameColumn(columns) !== undefined &&
  !columns.some(({ use }) => use.kind === 'meeting') &&
  !tells(columns, dateField) &&
  !tells(columns, titleField)

interface Signed {
  readonly people: readonly {
    readonly name: string
    readonly status?: string
    readonly note?: string
  }[]
  readonly missing: readonly string[]
}

const OF_THE_PAPER = /^(?:登记|填报|填表|制表|打印|上报)/

/** What one line of the sheet says of a person: a signature, or a word (请假). */
const signedPerson = (
  name: string,
  { sign, note }: { readonly sign: string; readonly note: string },
  words: ChoiceWords,
): Signed['people'][number] => {
  const told = readChoice(note, words).value
  const status = told ?? readChoice(sign, words).value ?? (sign === '' ? undefined : 'PRESENT')
  return {
    name,
    ...(status === undefined ? {} : { status }),
    ...(note === '' || told !== null ? {} : { note }),
  }
}

/** Nobody is said to be away where nobody has signed yet. */
const readSigned = (reading: TableReading, attendance: Field): Signed => {
  const { columns, grid, body, members } = reading
  const names = nameColumn(columns)
  const status = attendance.parts?.find(({ id }) => id === 'status')
  const words = createTableWords(reading)(status?.choices)
  const under = (label: RegExp) => columns.find(({ heading }) => label.test(heading))
  const [signature, remark] = [under(SIGNATURE), under(NOTE)]
  const textOf = (row: number, column: MappedColumn | undefined): string => {
    const text = column === undefined ? '' : cleanText(grid.text(row, column.index))
    return isEmptyMarker(text) ? '' : text
  }
  const lines = body.flatMap(({ row, class: kind }) => {
    const text = kind === 'data' ? textOf(row, names) : ''
    const name = readNames(text, members).value?.names[0]
    const said = { sign: textOf(row, signature), note: textOf(row, remark) }
    return name === undefined ? [] : [{ ...said, person: signedPerson(name, said, words) }]
  })
  const isBegun = lines.some(({ sign }) => sign !== '')
  const isAway = ({ person }: (typeof lines)[number]): boolean =>
    isBegun && person.status === undefined
  return {
    people: lines.filter((line) => !isAway(line)).map(({ person }) => person),
    missing: lines.filter(isAway).map(({ person }) => person.name),
  }
}

/** A day that a line tells, or a day and month without a year. */
interface FoundDay {
  readonly parsed: ParsedDate
  readonly raw: string
}

/** 2024年5月16日上午9:00 behind 时间, in a line of its own, or before the name of the meeting. */
const dayOf = ({ titles, facts, context }: TableReading, named: string): FoundDay | undefined => {
  const labelled = titles
    .flatMap((line) => line.split(/\s{2,}|\n/).flatMap(labelledTexts))
    .filter(({ label }) => /时间|日期/.test(label) && !OF_THE_PAPER.test(label))
    .map(({ text }) => text)
  const date = {
    year: facts.year ?? undefined,
    month: facts.month ?? undefined,
    today: context.today,
  }
  for (const raw of [...labelled, ...titles, meetingLabelOf(named)?.date ?? '']) {
    const parsed = readDate({ k: 's', v: raw }, date)
    if (parsed.why === 'NO_YEAR' || (parsed.value?.day.length ?? 0) === 10) return { parsed, raw }
  }
  return undefined
}

const NAMELESS =
  /^(?:会议|活动|培训|学习|人员|委员|政协委员|与会人员|参会人员|参加人员|参会|出席)?$/
const PLAIN_SHEET = /^(?:sheet|工作表|表)\s*\d*$/i

/** 读书交流活动签到表 is that of 读书交流活动; 签到表 alone leaves the name to the lines beside it. */
const titleOf = ({ ledger, titles, sheet }: TableReading, line: string): string => {
  const named = line.replace(/\s+/g, '').replace(/签到.*$/, '')
  if (!NAMELESS.test(named)) return meetingLabelOf(named)?.title ?? named
  const pieces = titles.flatMap((each) => each.split(/\s{2,}|\n/))
  const labelled = pieces
    .flatMap(labelledTexts)
    .find(({ label }) => fieldOfLabel(ledger, label)?.id === ledger.titleField)
  if (labelled !== undefined && labelled.text !== '') return labelled.text
  const other = pieces.find(
    (each) =>
      !SIGN_IN.test(each) &&
      labelledTexts(each).length === 0 &&
      readDate({ k: 's', v: each }, { today: '' }).st === 'invalid',
  )
  return other?.trim() ?? (PLAIN_SHEET.test(sheet) || SIGN_IN.test(sheet) ? line.trim() : sheet)
}

const valuesOf = (
  reading: TableReading,
  fields: RollFields,
  line: string,
  { held, signed }: { readonly held: FoundDay | undefined; readonly signed: Signed },
): Values => {
  const { ledger, context } = reading
  const hour = ledger.fields.find((field) => field.kind === 'time')
  const time = held?.parsed.value?.time
  const told = {
    title: titleOf(reading, line),
    day: held?.parsed.st === 'invalid' ? undefined : held?.parsed.value?.day,
    people: signed.people.map((person) => ({ ...person })),
  }
  return {
    ...valuesOfTitle(reading),
    ...rollValues(fields, told, wordsOfBook(context.choices)),
    ...(hour === undefined || time === undefined ? {} : { [hour.id]: time }),
  }
}

/** What the sheet tells of each person besides, by heading: 王芳 县一中教师. */
const besideNames = ({ columns, grid, body }: TableReading): Record<string, string> => {
  const names = nameColumn(columns)
  const extra: Record<string, string> = {}
  for (const { index, heading, use } of columns) {
    if (index === names?.index || use.kind === 'sequence' || heading === '') continue
    if (SIGNATURE.test(heading) || NOTE.test(heading)) continue
    const lines = body.flatMap(({ row, class: kind }) => {
      const text = kind === 'data' ? grid.text(row, index) : ''
      const name = names === undefined ? '' : grid.text(row, names.index)
      return text === '' || name === '' ? [] : [`${name} ${text}`]
    })
    if (lines.length > 0) extra[heading] = lines.join('\n')
  }
  return extra
}

/** Makes one activity of the sheet, with those who signed; who did not is kept beside it. */
export const readSignIn = (reading: TableReading): TableDrafts => {
  const fields = rollFieldsOf(reading.ledger)
  const line = signInLine([...reading.titles, reading.sheet])
  const nothing = { drafts: [], problemRows: [], issues: [], valuesByRow: new Map() }
  if (fields === undefined || line === undefined) return nothing
  const signed = readSigned(reading, fields.called)
  const held = dayOf(reading, line.replace(/\s+/g, ''))
  const values = valuesOf(reading, fields, line, { held, signed })
  const row = reading.table.heading.bottom + 1
  const extra = {
    ...besideNames(reading),
    ...(signed.missing.length === 0 ? {} : { [notSigned]: signed.missing.join('、') }),
  }
  const raw = { A: line }
  const draft: Draft = { row, rows: [row], values, extra, raw, hidden: false }
  if (values[fields.day.id] !== undefined) return { ...nothing, drafts: [draft] }
  const yearless = held?.raw
  const place = { row, column: '' }
  const issues: readonly ImportIssue[] = [
    yearless === undefined
      ? missingIssue(fields.day, place)
      : issueOfFinding({ code: 'needs-answer', why: 'YEAR' }, fields.day, place, yearless),
  ]
  const questions: readonly Question[] =
    yearless === undefined ? [] : [yearQuestion(reading, yearless)]
  return { ...nothing, problemRows: [draft], issues, questions }
}
