import type { z } from 'zod'
import type { SheetReading } from '#shared/contract/imports.ts'
import type { IgnoredRow, RowFate } from '#shared/domain/import-issue.ts'

export const fateWords: Readonly<Record<RowFate, string>> = {
  new: '新增',
  changed: '有变化',
  same: '相同',
  maybe: '疑似重复',
  problem: '有问题',
}

/** The fates in the order counts are read. */
export const rowFates: readonly RowFate[] = ['new', 'changed', 'same', 'maybe', 'problem']

export const fateHints: Readonly<Record<RowFate, string>> = {
  new: '台账里没有，导入后新增',
  changed: '台账里有，内容不同，导入后更新',
  same: '台账里有，内容一样，不动',
  maybe: '与台账里某条相近，默认作为新记录导入，可以改为跳过',
  problem: '缺必填内容或读不懂，不导入，可另存为表格改好再导',
}

export const ignoredWords: Readonly<Record<z.infer<typeof IgnoredRow>['reason'], string>> = {
  blank: '空行',
  'only-number': '只有序号',
  total: '合计行',
  footer: '表尾',
  'repeated-heading': '重复的表头',
  section: '分段标题',
  note: '说明',
  example: '示例行',
  'outside-table': '表格之外',
  'by-person': '手工排除',
}

export const skippedWords: Readonly<Record<NonNullable<SheetReading['skipped']>, string>> = {
  hidden: '工作表是隐藏的，没有读取',
  summary: '这是汇总表，不作为记录导入',
  'no-table': '没有找到表格',
  'no-ledger': '没有认出是哪种台账，请在上面选择',
  'left-out': '按您的选择，没有读取',
}

export const phaseWords = {
  reading: '正在读取文件',
  planning: '正在与台账核对',
  applying: '正在写入',
  scoring: '正在打分',
  printing: '正在生成打印页',
  writing: '正在生成文件',
} as const

export const imports = {
  title: '导入旧台账',
  history: '导入记录',
  drop: '把 Excel 文件拖到这里，或点击选择',
  dropHint: '支持 .xlsx .xls .csv 等，原样放进来就行，不用先整理。确认之前不会写入任何内容。',
  choose: '选择文件',
  steps: ['选择文件', '核对内容', '完成'],
  sheets: '工作表',
  ledger: '台账',
  autoLedger: '自动识别',
  notTaken: '不导入',
  columnKept: '原样保留',
  columnNone: '无表头',
  onlyAll: '全部行',
  onlyIgnored: '忽略的行',
  issues: '需要留意',
  noIssues: '没有发现问题。',
  issueRow: (row: number, column: string) =>
    column === '' ? `第 ${row} 行` : `第 ${row} 行 ${column} 列`,
  issueLevel: { problem: '不能导入', warning: '该格不取', note: '提示' },
  newcomers: '登记册里还没有、导入时将新建：',
  questions: '需要您确认',
  importedBefore: '这个文件以前导入过，相同的行不会重复写入。',
  maybe: '疑似重复的行',
  maybeCreate: '作为新记录导入',
  maybeSkip: '跳过',
  confirm: '确认导入',
  confirmCount: (count: number) => `确认导入 ${count} 条`,
  confirmAll: '全部导入',
  nothing: '没有可导入的内容',
  discard: '放弃',
  leftovers: '把有问题的行另存为表格',
  done: '导入完成',
  doneFile: (file: string) => `导入完成：${file}`,
  sheetNotTaken: (sheet: string) => `${sheet}（不导入）`,
  doneText: (created: number, changed: number) => `新增 ${created} 条，更新 ${changed} 条。`,
  undo: '撤销本次导入',
  undoConfirm: '撤销后，这次导入新增的记录会移除，更新的记录恢复原样；导入之后又手工改过的会保留。',
  undone: '已撤销',
  applied: '已导入',
  removedCount: (count: number) => `移除 ${count} 条`,
  restoredCount: (count: number) => `恢复 ${count} 条`,
  keptCount: (count: number) => `保留 ${count} 条（导入后改过）`,
  failedCount: (count: number) => `未能撤销 ${count} 条`,
  another: '继续导入',
  view: (label: string) => `查看${label}`,
  file: '文件',
  at: '时间',
  by: '经办',
  state: '状态',
  counts: '结果',
  noHistory: '还没有导入过。',
  refreshed: '台账有了变化，已重新核对，请看过后再确认。',
  title_row: '标题',
  legend: { title: '标题', heading: '表头', body: '记录', ignored: '忽略', outside: '表外' },
  wasBefore: (text: string) => `台账里现为：${text || '（空）'}`,
  row: '行',
  remove: '移除这个文件',
  answered: '重新核对',
  cancel: '取消',
} as const
