import type { Sheet, SheetLine } from '#shared/domain/score.ts'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import type { FileReport } from '../../src-main/hosts/cli/import-files.ts'

/** What the demo says on the terminal. */
export const words = {
  begin: (unit: string, dataDir: string): string =>
    `连心桥演示：用虚构的示例台账走一遍全年工作\n单位：${unit}\n数据文件夹：${dataDir}`,
  imported: '\n一、导入旧台账',
  counted: '\n二、台账现有记录',
  assessed: (year: number, scheme: string): string => `\n三、${year} 年度考核（${scheme}）`,
  written: '\n四、生成的文件',
  noBrowser: '  没有生成考核表 PDF：本机没有找到 Chrome、Edge 或 Chromium，请安装一个后再运行。',
  foreign: (dataDir: string): string =>
    `文件夹“${dataDir}”里已有台账，不是本演示建立的；为免混入示例数据，请换一个文件夹。`,
  marker: '这个文件夹由 npm run demo 建立，里面是虚构的示例数据，不用时可以整个删除。\n',
  usage: '用法：npm run demo -- --out 文件夹 [--data 数据文件夹]',
} as const

type Issue = FileReport['sheets'][number]['issues'][number]

const sumOf = (report: FileReport, fate: keyof FileReport['sheets'][number]['counts']): number =>
  report.sheets.reduce((sum, { counts }) => sum + counts[fate], 0)

/** The same remark about several sheets is made once. */
const issueLines = ({ sheets }: FileReport): readonly string[] => {
  const found = sheets.flatMap(({ sheet, issues }) => issues.map((issue) => ({ sheet, ...issue })))
  return [...Map.groupBy(found, ({ message }) => message).values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [issueLine(first, more.length)],
  )
}

const issueLine = (issue: Issue & { readonly sheet: string }, more: number): string => {
  const { sheet, row, column, message } = issue
  const place = `${sheet} 第 ${row} 行${column === '' ? '' : ` ${column} 列`}`
  return `      ${place}：${message}${more === 0 ? '' : `（另有 ${more} 处相同）`}`
}

const isQuestion = ({ code }: Issue): boolean => code === 'needs-answer'

/** How each file fared, with what a person should look at. */
export const importLines = (reports: readonly FileReport[]): readonly string[] => {
  const lines = reports.flatMap((report) => [
    `  ${report.file}：新增 ${sumOf(report, 'new')}，有变化 ${sumOf(report, 'changed')}，` +
      `相同 ${sumOf(report, 'same')}，疑似重复 ${sumOf(report, 'maybe')}，` +
      `有问题 ${sumOf(report, 'problem')}`,
    ...issueLines(report),
  ])
  const issues = reports.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.issues))
  const questions = issues.filter(isQuestion).length
  return [
    ...lines,
    `  共 ${reports.length} 个文件，需要确认的问题 ${questions} 个，需要留意 ${issues.length - questions} 处`,
  ]
}

/** Records a ledger, those that have any. */
export const countLines = (counts: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(counts).flatMap(([id, count]) => {
    if (!isLedgerId(id) || count === 0) return []
    const { label, measure } = ledgerOf(id)
    return [`  ${label} ${count} ${measure}`]
  })

const missingOf = ({ lines }: Sheet): readonly SheetLine[] =>
  lines.filter(({ met }) => met === false)

const lackText = ({ name, spans }: SheetLine): string =>
  `${name}（${spans
    .filter(({ met }) => !met)
    .map(({ label, count, required }) => `${label}完成 ${count}/${required}`)
    .join('，')}）`

const kindWords = { member: ['委员', '名'], studio: ['工作室', '个'] } as const

/** How many of a kind did what was asked of them, and what the others lack. */
export const sheetLines = (
  sheets: readonly Sheet[],
  kind: Sheet['subject']['kind'],
): readonly string[] => {
  const own = sheets.filter(({ subject }) => subject.kind === kind)
  const lacking = own.filter((sheet) => missingOf(sheet).length > 0)
  const [label, measure] = kindWords[kind]
  return [
    `  ${label} ${own.length} ${measure}：达标 ${own.length - lacking.length} ${measure}，` +
      `未达标 ${lacking.length} ${measure}`,
    ...lacking.map(
      (sheet) => `    ${sheet.subject.name}：${missingOf(sheet).map(lackText).join('；')}`,
    ),
  ]
}

export const fileLine = (path: string, bytes: number): string =>
  `  ${path}（${Math.max(1, Math.round(bytes / 1024))} KB）`
