import { basename } from 'node:path'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Sheet } from '#shared/domain/score.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import type { FileReport, LeftFile } from './import-files.ts'

/** What the command line says to people; scripts read `--json`. */
export const words = {
  initDone: (unit: string, year: number, dataDir: string): string =>
    `已为“${unit}”建立 ${year} 年台账，数据文件夹：${dataDir}`,
  undone: (batch: string, removed: number, restored: number): string =>
    `已撤销批次 ${batch}：移除 ${removed} 条，恢复原值 ${restored} 条。`,
  kept: (name: string, reason: string): string =>
    `  保留：${name}（${undoReasons[reason] ?? reason}）`,
  failed: (name: string, reason: string): string =>
    `  未能撤销：${name}（${undoReasons[reason] ?? reason}）`,
  left: (file: string, reason: string): string =>
    `未导入：${file}（${leftReasons[reason] ?? '读不出来'}）`,
  reportWritten: (title: string, out: string): string => `已生成《${title}》：${out}`,
  statsWritten: (path: string): string => `已生成统计表：${path}`,
  exported: (path: string): string => `已导出登记簿：${path}`,
  output: (id: string, name: string): string => `${id}  ${name}`,
  noOutputs: '还没有上报表模板，请在“上报表”页里建一个，或用 lxq outputs import 导入。',
  outputExported: (path: string): string => `已导出上报表模板：${path}`,
  outputImported: (name: string, id: string): string => `已导入上报表模板“${name}”，编号 ${id}`,
  outputFilled: (name: string, path: string): string => `已填好《${name}》：${path}`,
  templateSaved: (path: string): string => `已生成空白表格：${path}`,
  printed: (path: string, sheets: number): string => `已生成 ${sheets} 份表单：${path}`,
  noSheets: '没有可考核的委员或工作室：请核对年度、任职时间，以及方案考核的是委员还是工作室。',
  scheme: (id: string, name: string, origin: 'shipped' | 'own'): string =>
    `${id}  ${name}（${origin === 'own' ? '本单位' : '随程序提供'}）`,
  schemeSound: (warnings: number): string =>
    warnings === 0 ? '方案没有发现问题。' : `方案可以使用，有 ${warnings} 处请留意：`,
  schemeFault: (message: string): string => `方案不能使用：${message}`,
  schemeExported: (path: string): string => `已导出考核方案：${path}`,
  schemeImported: (name: string, id: string): string => `已导入考核方案“${name}”，编号 ${id}`,
  building: '首次打印需要先生成程序页面，请稍候……',
  printing: (at: number, total: number): string => `正在打印第 ${at} 份，共 ${total} 份`,
  usage: (code: string, part: string): string =>
    `${usageProblems[code] ?? '命令写法不对'}${part === '' ? '' : `“${part}”`}，用 lxq --help 查看用法。`,
  internal: '程序出了意外，台账没有改动；请把日志交给维护人员。',
} as const

const undoReasons: Readonly<Record<string, string>> = {
  'edited-since': '导入之后改过',
  'imported-again': '另一次导入里也有，那一次也撤销后才会删除',
  referenced: '别的记录用到了它',
}

const KEPT_CLOSED = '打不开，可能正被其他程序使用，也可能没有读取权限'

const leftReasons: Readonly<Record<string, string>> = {
  'file-too-large': '太大，请拆成几个文件',
  locked: KEPT_CLOSED,
  unreadable: KEPT_CLOSED,
  password: '有打开密码，请先去掉',
}

const MOST_NAMES = 5

/** Files of a folder that nobody took for ledgers are one line; each that failed is one of its own. */
export const leftToLines = (left: readonly LeftFile[]): readonly string[] => {
  const isStray = ({ reason }: LeftFile): boolean =>
    reason === 'not-spreadsheet' || reason === 'temporary'
  const strays = left.filter(isStray).map(({ file }) => basename(file))
  const named = strays.slice(0, MOST_NAMES).join('、') + (strays.length > MOST_NAMES ? '……' : '')
  return [
    ...left.filter((each) => !isStray(each)).map(({ file, reason }) => words.left(file, reason)),
    ...(strays.length === 0 ? [] : [`另有 ${strays.length} 个文件不是表格，没有读取：${named}`]),
  ]
}

/** What commander found wrong, by its codes. */
const usageProblems: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.optionMissingArgument': '选项后面缺少内容',
  'commander.excessArguments': '参数太多',
  'commander.help': '缺少命令',
}

const ledgerLabel = (id: string | null): string =>
  id !== null && isLedgerId(id) ? ledgerOf(id).label : '未导入'

/** One line a sheet, and one a row that needs a look. */
export const reportToLines = ({ batch, file, sheets }: FileReport): readonly string[] => [
  sheets.every(({ ledger }) => ledger === null)
    ? `${file}（没有认出台账，未写入）`
    : batch === null
      ? `${file}（试读，未写入）`
      : `${file}（批次 ${batch}）`,
  ...sheets.flatMap(({ sheet, ledger, counts, issues }) => [
    `  ${sheet} → ${ledgerLabel(ledger)}：新增 ${counts.new}，有变化 ${counts.changed}，` +
      `相同 ${counts.same}，疑似重复 ${counts.maybe}，有问题 ${counts.problem}`,
    ...issues.map(({ row, column, message }) => `    第 ${row} 行 ${column} 列：${message}`),
  ]),
]

/** A record as one line: what a person would call it by, after its day. */
export const recordToLine = (ledger: Ledger, { values }: LedgerRecord): string => {
  const day = ledger.dateField === undefined ? undefined : values[ledger.dateField]
  return [day, values[ledger.titleField]].filter((part) => typeof part === 'string').join('  ')
}

/** Where a list ends. */
export const totalLine = ({ noun, measure }: Ledger, total: number): string =>
  `共 ${total} ${measure}${noun}`

/** A sheet as one line with what is missing. */
export const sheetToLine = ({ subject, total, grade, lines }: Sheet): string => {
  const demands = lines.filter(({ met }) => met !== null)
  const missing = demands.filter(({ met }) => met === false).map(({ name }) => name)
  const lack = missing.length === 0 ? '全部达标' : `未达标：${missing.join('、')}`
  return [subject.name, `${total} 分`, grade, demands.length === 0 ? '' : lack]
    .filter((part) => part !== '')
    .join('  ')
}

/** A figure as one line, with the number of the year before where there is one. */
export const figureToLine = ({
  title,
  value,
  before,
  unit,
}: {
  readonly title: string
  readonly value: number | null
  readonly before: number | null
  readonly unit: string
}): string => {
  const said = value === null ? '—' : `${value}${unit}`
  return before === null ? `${title}  ${said}` : `${title}  ${said}（上年同期${before}${unit}）`
}
