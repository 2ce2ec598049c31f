import type { ImportIssueCode } from '#shared/domain/import-issue.ts'

/** What is said over one sheet: its parts, its columns, its rows. */
export const sheet = {
  tableOf: (name: string, table: number) => (table === 0 ? name : `${name}（表${table + 1}）`),
  notTaken: '不导入',
  ledger: '台账',
  ledgerNone: '不导入这张表',
  take: '读取这张表',
  year: (year: number) => `年份 ${year}`,
  learned: (file: string) => `沿用上次的对应（${file}）`,
  unlearn: '这次不用',
  forget: '以后都不用',
  hiddenRows: (count: number) => `含隐藏的 ${count} 行`,
  row: '行',
  onlyIgnored: '忽略的行',
  onlyIssues: '需要留意',
  columnKept: '原样保留',
  columnNone: '不导入',
  columnAside: '不是内容',
  columnSequence: '序号',
  columnEmpty: '无表头',
  legend: {
    title: '标题',
    heading: '表头',
    body: '记录',
    changed: '有变化',
    maybe: '疑似重复',
    problem: '有问题',
    ignored: '忽略',
  },
  keys: '点列名改栏目，点行号定范围；回车改这一格，Ctrl+Z 撤回',
  moreKeys: '方向键移动，Shift+F10 打开行操作',
  wasBefore: (text: string) => `台账里现为：${text || '（空）'}`,
  correctedCell: '已改过',
  hiddenRow: '隐藏的行',
  nothing: '这里没有行。',
} as const

/** What a row may be said to be. */
export const rowMenu = {
  title: (row: number) => `第 ${row} 行`,
  heading: '这是表头',
  headingTo: '表头到这一行为止',
  bodyFrom: '从这里开始是数据',
  bodyTo: '数据到这一行为止',
  ignored: '不要这一行',
  body: '这一行是数据',
  total: '这是合计行',
} as const

/** What a column may be said to hold. */
export const columnPicker = {
  title: (letter: string, heading: string) => `${letter} 列 ${heading}`,
  field: '这一列是',
  search: '输入名称查找栏目',
  noMatch: '没有这样的栏目，可以选“原样保留”',
  special: '其他',
  missing: '还缺的必填栏目',
  extra: '原样保留，随记录存着',
  none: '不导入这一列',
  unit: '单位',
  units: { 1: '元', 100: '百元', 1000: '千元', 10000: '万元', 100000000: '亿元' },
  by: { heading: '按表头认出', learned: '沿用上次', person: '您指定的' },
  samples: '例如',
  hidden: '这一列在原表里是隐藏的',
} as const

export const cellEdit = {
  label: (letter: string, row: number) => `改 ${letter}${row}`,
  alike: (from: string, to: string) => `这一列里同样写着“${from}”的，都改成“${to || '（空）'}”吗？`,
  alikeCount: (count: number) => `另有 ${count} 处`,
  alikeYes: '同样的都这样改',
  alikeNo: '只改这一格',
} as const

/** The list of what needs a look. */
export const issues = {
  title: '需要留意',
  none: '没有发现问题。',
  noneLeft: '这个条件下没有了。',
  level: { problem: '不能导入', warning: '该格不取', note: '提示' },
  anyLevel: '全部程度',
  anyCode: '全部原因',
  anyColumn: '全部列',
  byLevel: '按程度看',
  byCode: '按原因看',
  byColumn: '按列看',
  grouped: '归并',
  single: '逐条',
  times: (count: number) => `${count} 处`,
  row: (row: number, column: string) =>
    column === '' ? `第 ${row} 行` : `第 ${row} 行 ${column} 列`,
  rowOf: (row: number, count: number) => (count > 1 ? `第 ${row} 行等` : `第 ${row} 行`),
  /** A place with whom or what its row is about. */
  named: (place: string, name: string) => (name === '' ? place : `${place} ${name}`),
  column: (letter: string, heading: string, place: string) =>
    `${heading === '' ? `${letter} 列` : heading}${place === '' ? '' : ` · ${place}`}`,
  show: '去看',
  fix: '改',
  fixLabel: '改成',
  fixEmpty: '留空，不取这个内容',
  fixAll: (count: number) => (count > 1 ? `同样的 ${count} 处都这样改` : '改好'),
  fixOne: '改好',
  cancel: '不改',
  more: (rest: number) => `再看 ${rest} 条`,
} as const

export const issueWords: Readonly<Record<ImportIssueCode, string>> = {
  'needs-answer': '有问题没有回答',
  'required-missing': '缺必填内容',
  'date-invalid': '日期认不出',
  'date-ambiguous': '日期有两种读法',
  'date-out-of-range': '日期不像这一年的',
  'number-invalid': '数字认不出',
  'number-ambiguous': '数字有两种读法',
  'phone-invalid': '电话不对',
  'id-number-damaged': '身份证号被 Excel 损坏',
  'id-number-invalid': '身份证号不对',
  'choice-unknown': '不在可选范围内',
  'name-doubtful': '人名拿不准',
  'ditto-without-above': '“同上”上面没有内容',
  'cell-error': '公式出错',
  'no-cached-value': '公式没有结果',
  'heading-unmatched': '表头没有对应的栏目',
  'total-mismatch': '合计对不上',
  'hidden-row': '隐藏的行',
  'row-void': '作废的行',
  'hidden-under-merge': '合并单元格下还有内容',
  'maybe-same': '疑似重复',
}
