import type { Field } from '#shared/ledgers/field.ts'
import { isTold } from '../columns/columns.ts'
import { type ChoiceWords, readChoice } from '../values/choices.ts'
import { type Puts, putAtLength } from './puts.ts'

const HANDED_ON =
  /^(?:已|请)?(转办|转交|转送|移交|交办|转|交)(?:至|到|给|由)?(\p{Script=Han}{2,14}?)(?:办理|处理|协调|解决|答复|研究)?$/u
const UNIT =
  /(?:局|委|办|镇|乡|街道|社区|村|所|中心|公司|院|厅|部|会|政府|站|队|处|学校|单位|部门)$/

/**
 * 转县住建局 under 处理意见 is 转办, and the unit to which it went: where the ledger names who settles a
 * record and the word stands in the list of the field. Beside a column of units it is told at length.
 */
export const putHandedOn = (
  puts: Puts,
  field: Field,
  text: string,
  words: ChoiceWords,
): boolean => {
  const { entry, reading } = puts
  const unit = reading.ledger.fields.find(({ settles }) => settles === true)
  const [, verb = '', body = ''] = HANDED_ON.exec(text) ?? []
  if (field.kind !== 'choice' || unit === undefined || !UNIT.test(body)) return false
  const read = [verb, `${verb}办`].map((word) => readChoice(word, words))
  const code = read.find(({ st }) => st === 'ok')?.value ?? null
  const isUnitTold = isTold(reading.columns, unit)
  if (code === null || (isUnitTold && !putAtLength(puts, field, text))) return false
  entry.values[field.id] ??= code
  if (!isUnitTold) entry.values[unit.id] ??= body
  return true
}
