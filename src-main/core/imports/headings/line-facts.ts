import type { Values } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { readChoice, type WordsOf } from '../values/choices.ts'
import { type LabelledText, labelledTexts } from '../values/labelled-texts.ts'
import { readNames } from '../values/names.ts'
import { labelKey } from './heading-labels.ts'
import { labelsOfLedger } from './ledger-labels.ts'
import { isMemberLabel } from './member-labels.ts'

/** Who filled the paper in, and for whom, says nothing of its rows. */
const OF_THE_PAPER =
  /^(?:联系|填|制表|审核|复核|审批|记录|负责|分管|主管|经办|登记|录入|单位|编制|报送|上报|备注|说明|附)/

/** The field that exactly this label means, where it is one of a whole column. */
export const fieldOfLabel = (ledger: Ledger, label: string): Field | undefined => {
  const meaning = labelsOfLedger(ledger).get(labelKey(label))
  return meaning === undefined || meaning.fold !== undefined ? undefined : meaning.field
}

interface Spoken {
  readonly ledger: Ledger
  readonly lines: readonly string[]
  readonly members: ReadonlySet<string>
  readonly wordsOf: WordsOf
}

const valueOfText = (field: Field, text: string, { members, wordsOf }: Spoken): Values[string] => {
  if (field.kind === 'text') return text
  if (field.kind === 'choice') {
    const read = readChoice(text, wordsOf(field.choices))
    return read.st === 'ok' ? read.value : null
  }
  const [name, ...more] = readNames(text, members).value?.names ?? []
  if (name === undefined || more.length > 0) return null
  return field.kind === 'person' ? { name } : field.kind === 'people' ? [{ name }] : null
}

/** Of a paper about one member 姓名 is who every row is about, as 委员 would be. */
const fieldOfLine = (ledger: Ledger, label: string): Field | undefined =>
  fieldOfLabel(ledger, label) ?? (isMemberLabel(label) ? fieldOfLabel(ledger, '委员') : undefined)

/** Two wide blanks part what stands side by side in one line. */
const labelledIn = (lines: readonly string[]): readonly LabelledText[] =>
  lines.flatMap((line) => line.split(/\s{2,}|\n/).flatMap(labelledTexts))

/**
 * What the lines above a table say of all its rows, by field: 承办单位：县住建局, 委员姓名：王芳. Lines about
 * the paper itself (填表人, 联系电话) say nothing.
 */
export const valuesOfLines = (spoken: Spoken): Values => {
  const values: Values = {}
  for (const { label, text } of labelledIn(spoken.lines)) {
    if (text === '' || OF_THE_PAPER.test(label)) continue
    const field = fieldOfLine(spoken.ledger, label)
    if (field === undefined || field.sensitive === true || field.assigned === true) continue
    if (field.id === spoken.ledger.titleField) continue
    const value = valueOfText(field, text, spoken)
    if (value !== null && value !== undefined) values[field.id] ??= value
  }
  return values
}

/** The one person whom the first such line above a table names (委员姓名：王芳); undefined where none does. */
export const personOfLines = (
  lines: readonly string[],
  members: ReadonlySet<string>,
): string | undefined => {
  const own = labelledIn(lines).find(({ label }) => isMemberLabel(label))
  const [name, ...more] = own === undefined ? [] : (readNames(own.text, members).value?.names ?? [])
  return more.length > 0 ? undefined : name
}
