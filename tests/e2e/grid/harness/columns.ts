import type { GridColumn, ParsedText } from '../../../../src-renderer/ui/grid/columns.ts'
import { parseTypedDay } from '../../../../src-renderer/ui/typed-day.ts'

const shown = (value: unknown): string => (value === undefined || value === null ? '' : `${value}`)

const textColumn = (id: string, title: string, width: number): GridColumn => ({
  id,
  title,
  width,
  kind: 'text',
  parse: (text) => ({ ok: true, value: text.trim() === '' ? null : text }),
  format: shown,
})

const parsed = (value: unknown): ParsedText => ({ ok: true, value })
const refused = (sentence: string): ParsedText => ({ ok: false, sentence })

const KINDS = [
  { code: 'COMPLAINT', label: '投诉', letters: 'ts' },
  { code: 'ADVICE', label: '建议', letters: 'jy' },
  { code: 'DISPUTE', label: '纠纷', letters: 'jf' },
]
const PEOPLE = ['王小明', '王大力', '李秀英', '欧阳修竹']

const day: GridColumn = {
  ...textColumn('visitedOn', '来访日期', 110),
  kind: 'date',
  parse: (text) => {
    if (text.trim() === '') return parsed(null)
    const read = parseTypedDay(text, { today: '2024-11-22' })
    return read === undefined ? refused('没有看懂这个日期') : parsed(read)
  },
}

const kind: GridColumn = {
  ...textColumn('kind', '类别', 90),
  kind: 'choice',
  choices: KINDS,
  parse: (text) => {
    if (text.trim() === '') return parsed(null)
    const found = KINDS.find(({ label, code }) => [label, code].includes(text.trim()))
    return found === undefined ? refused('没有这个类别') : parsed(found.code)
  },
  format: (value) => KINDS.find(({ code }) => code === value)?.label ?? '',
}

const persons: GridColumn = {
  ...textColumn('persons', '人数', 70),
  kind: 'number',
  parse: (text) => {
    if (text.trim() === '') return parsed(null)
    return /^\d+$/.test(text.trim()) ? parsed(Number(text)) : refused('人数要写成数字')
  },
}

const urgent: GridColumn = {
  ...textColumn('urgent', '紧急', 60),
  kind: 'flag',
  parse: (text) => parsed(text === '' ? null : text === '是'),
  format: (value) => (value === true ? '是' : value === false ? '否' : ''),
}

const people: GridColumn = {
  ...textColumn('receivedBy', '接待委员', 160),
  kind: 'people',
  parse: (text) => parsed(text.split(/[、,,;;\s]+/).filter((name) => name !== '')),
  format: (value) => (Array.isArray(value) ? value.join('、') : ''),
  suggest: async (text) =>
    PEOPLE.filter((name) => name.startsWith(text)).map((name) => ({ text: name })),
}

/** Every kind of editor once, and further columns to scroll sideways over. */
export const columnsOf = (further: number): readonly GridColumn[] => [
  { ...textColumn('number', '编号', 90), isFrozen: true, isReadOnly: true },
  { ...textColumn('visitorName', '来访人', 120), isFrozen: true },
  day,
  kind,
  persons,
  urgent,
  people,
  textColumn('content', '反映事项', 240),
  ...Array.from({ length: further }, (_, at) => textColumn(`more${at}`, `附加 ${at + 1}`, 120)),
]
