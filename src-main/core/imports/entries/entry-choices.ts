import type { Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { isEmptyMarker } from '../cell-text.ts'
import type { ColumnUse } from '../columns/columns.ts'
import { isTick } from '../columns/ticked-columns.ts'
import type { CellReading, Finding } from '../values/cell-reading.ts'
import { readYesNo } from '../values/choices.ts'

type FieldUse = Extract<ColumnUse, { kind: 'field' }>

/** What more particular columns say (协议形式 beside 调解结果), until the whole row is read. */
export type Narrower = Map<Field, { readonly code: string; readonly keep: () => void }>

type Ticked = 'taken' | 'unclear' | 'beside' | 'nothing'

const place = (values: Values, field: Field, ticked: string | boolean): Ticked => {
  const before = values[field.id]
  if (field.kind === 'choices' && typeof ticked === 'string') {
    const codes = Array.isArray(before) ? before.filter((code) => typeof code === 'string') : []
    values[field.id] = [...codes, ticked]
    return 'taken'
  }
  const isOther = before !== undefined && before !== ticked
  // Columns are read from the left, as the stages of a way follow each other.
  if (isOther && field.isWay !== true) return 'unclear'
  values[field.id] = ticked
  return 'taken'
}

/** A second tick that says otherwise is `unclear`; more than a tick is kept beside. */
const readTick = (values: Values, use: FieldUse, text: string): Ticked => {
  if (use.ticked === undefined || isEmptyMarker(text) || readYesNo(text).value === false)
    return 'nothing'
  const read = place(values, use.field, use.ticked)
  if (read !== 'taken') return read
  return isTick(text) || readYesNo(text).value === true ? 'taken' : 'beside'
}

/** Tells a column that ticks a word, or says more closely what another column of its field says. */
export const isAnswer = ({ ticked, narrows }: FieldUse): boolean =>
  ticked !== undefined || narrows === true

interface Answers {
  readonly values: Values
  readonly narrower: Narrower
}

interface Cell {
  readonly read: () => CellReading
  readonly keep: () => void
  readonly say: (finding: Finding) => void
}

const unclear: Finding = { code: 'choice-unknown' }

const readWord = (own: Values, { field }: FieldUse, cell: Cell): void => {
  const { value, finding } = cell.read()
  if (value !== undefined && value !== null) own[field.id] = value
  if (finding === undefined) return
  cell.say(finding)
  cell.keep()
}

/** Reads a cell of such a column into the row, or sets it aside until the whole row is read. */
export const readAnswer = (
  { values, narrower }: Answers,
  use: FieldUse,
  text: string,
  cell: Cell,
): void => {
  const own: Values = use.narrows === true ? {} : values
  if (use.ticked === undefined) readWord(own, use, cell)
  else {
    const ticked = readTick(own, use, text)
    if (ticked === 'unclear') cell.say(unclear)
    if (ticked === 'unclear' || ticked === 'beside') cell.keep()
  }
  const code = own[use.field.id]
  if (use.narrows === true && typeof code === 'string')
    narrower.set(use.field, { code, keep: cell.keep })
}

/** Lets the more particular word stand where it only says more closely what the row says. */
export const closeNarrower = (values: Values, narrower: Narrower): void => {
  for (const [{ id, narrowedBy }, { code, keep }] of narrower) {
    const said = values[id]
    const isCloser = said === undefined || narrowedBy?.among.includes(String(said)) === true
    if (isCloser) values[id] = code
    else keep()
  }
}
