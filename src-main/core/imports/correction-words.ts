import type { ColumnTarget, Correction } from '#shared/contract/import-corrections.ts'
import { ownFieldLabel } from '#shared/domain/own-field.ts'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import type { SheetDraft } from './sheet-draft.ts'

const roles = { body: '记录', total: '合计行', note: '说明', ignored: '不导入' } as const
const units: Readonly<Record<number, string>> = {
  1: '元',
  100: '百元',
  1000: '千元',
  10000: '万元',
  100000000: '亿元',
}

const targetText = (target: ColumnTarget, ledger: string | null | undefined): string => {
  if (target.kind === 'extra') return '原样保留'
  if (target.kind === 'none') return '不导入'
  const known = typeof ledger === 'string' && isLedgerId(ledger) ? ledgerOf(ledger) : undefined
  const field = known?.fields.find(({ id }) => id === target.field)
  if (field === undefined) return `“${ownFieldLabel(target.field) ?? target.field}”`
  if (target.kind === 'field') return `“${field.label}”`
  const fold = field.folds?.find(
    ({ row, fills }) => row === target.row && (fills ?? null) === target.fills,
  )
  return `“${fold?.headings[0] ?? field.label}”`
}

const quoted = (text: string): string => (text === '' ? '空白' : `“${text}”`)

const tableWord = (sheet: string, table: number): string =>
  table === 0 ? `“${sheet}”` : `“${sheet}”第 ${table + 1} 张表`

const boundsText = (each: Extract<Correction, { kind: 'bounds' }>): string => {
  const { headingFrom, headingTo, bodyFrom, bodyTo, left, right } = each
  const parts = [
    headingFrom === undefined
      ? ''
      : headingTo === undefined || headingTo === headingFrom
        ? `第 ${headingFrom} 行是表头`
        : `第 ${headingFrom} 至 ${headingTo} 行是表头`,
    bodyFrom === undefined ? '' : `从第 ${bodyFrom} 行开始是数据`,
    bodyTo === undefined ? '' : `到第 ${bodyTo} 行为止`,
    left === undefined ? '' : `从 ${left} 列起`,
    right === undefined ? '' : `到 ${right} 列止`,
  ]
  return `${tableWord(each.sheet, each.table)}：${parts.filter((part) => part !== '').join('，')}`
}

interface Facts {
  readonly drafts: readonly SheetDraft[]
  readonly memberLabel: (id: string) => string
}

type Sayer<K extends Correction['kind']> = (
  each: Extract<Correction, { kind: K }>,
  facts: Facts,
) => string

const sayers: { readonly [K in Correction['kind']]: Sayer<K> } = {
  sheet: ({ take, sheet }) => (take ? `读取工作表“${sheet}”` : `不读取工作表“${sheet}”`),
  ledger: ({ sheet, table, ledger }) =>
    ledger === null
      ? `${tableWord(sheet, table)}不导入`
      : `${tableWord(sheet, table)}是${ledgerOf(ledger).label}台账`,
  bounds: boundsText,
  row: ({ sheet, row, role }) => `“${sheet}”第 ${row} 行：${roles[role]}`,
  column: (each, { drafts }) => {
    const draft = drafts.find(({ sheet, table }) => sheet === each.sheet && table === each.table)
    const heading = draft?.columns.find(({ column }) => column === each.column)?.heading ?? ''
    const named = heading === '' ? '' : `（${heading}）`
    return `“${each.sheet}”${each.column} 列${named}：${targetText(each.target, draft?.ledger)}`
  },
  unit: ({ sheet, column, factor }) =>
    `“${sheet}”${column} 列的单位是${units[factor] ?? String(factor)}`,
  cell: ({ sheet, row, column, text }) => `“${sheet}”第 ${row} 行 ${column} 列改为${quoted(text)}`,
  alike: ({ sheet, column, from, to }) =>
    `“${sheet}”${column} 列里的${quoted(from)}都作${quoted(to)}`,
  person: ({ name, as, member }, { memberLabel }) => {
    if (as === 'create') return `新增委员“${name}”`
    return as === 'leave' ? `“${name}”只保留姓名` : `“${name}”就是${memberLabel(member ?? '')}`
  },
  maybe: ({ sheet, row, as }) => {
    if (as === 'skip') return `“${sheet}”第 ${row} 行不导入`
    return `“${sheet}”第 ${row} 行${as === 'same' ? '与已有的是同一条' : '是另一条'}`
  },
  unlearn: ({ sheet, table }) => `${tableWord(sheet, table)}不沿用上次的对应`,
  answer: ({ question, value }, { drafts }) => answerText(question, value, drafts),
}

/** Says a correction in one sentence, with the words of the tables as they are read now. */
export const correctionText = (
  each: Correction,
  drafts: readonly SheetDraft[],
  memberLabel: (id: string) => string,
): string =>
  // Kind and sayer are a pair in `sayers`; the pair is lost in the lookup by kind.
  (sayers[each.kind] as (each: Correction, facts: Facts) => string)(each, { drafts, memberLabel })

const answerText = (question: string, value: string, drafts: readonly SheetDraft[]): string => {
  const asked = drafts.flatMap(({ questions }) => questions).find(({ id }) => id === question)
  const label = asked?.choices.find((choice) => choice.value === value)?.label
  const [kind = '', sheet = ''] = question.split('|')
  const answer = kind === 'ledger' && isLedgerId(value) ? ledgerOf(value).label : (label ?? value)
  if (kind === 'year') return `${quoted(sheet)}是 ${answer.replace(/年$/, '')} 年的`
  return kind === 'person' ? `“${sheet}”：已选定` : `“${sheet}”：${answer}`
}

/** The words in which what was learned is listed. */
export const learnedTexts = {
  extra: '原样保留',
  none: '不导入',
  person: (name: string, member: string) => `“${name}”就是${member}`,
  word: (field: string, from: string, to: string) => `${field}里的${quoted(from)}作${quoted(to)}`,
  column: (heading: string, target: string) => `${heading}→${target}`,
  columns: (ledger: string, columns: readonly string[]) =>
    columns.length === 0 ? `这样的表头是${ledger}台账` : `${ledger}：${columns.join('，')}`,
} as const
