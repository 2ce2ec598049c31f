import type { z } from 'zod'
import type { skipReasons } from '#shared/contract/import-views.ts'
import type { IgnoredRow } from '#shared/domain/import-issue.ts'
import type { RowFate } from '#shared/domain/row-fate.ts'

export const fateWords: Readonly<Record<RowFate, string>> = {
  new: '新增',
  changed: '有变化',
  same: '相同',
  maybe: '疑似重复',
  problem: '有问题',
}

export const fateHints: Readonly<Record<RowFate, string>> = {
  new: '台账里没有，导入后新增',
  changed: '台账里有，内容不同，导入后更新',
  same: '台账里有，内容一样，不动',
  maybe: '与台账里某条相近，请在“导入计划”里看过再定',
  problem: '缺必填内容或读不懂，不导入，可以就地改好，也可另存为表格改好再导',
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
  void: '作废（划去）',
  'outside-table': '表格之外',
  'by-person': '手工排除',
}

export const skippedWords: Readonly<Record<(typeof skipReasons)[number], string>> = {
  hidden: '工作表是隐藏的，没有读取。',
  summary: '这是汇总或说明，不作为记录导入。',
  'no-table': '没有找到表头。点一行的行号，选“这是表头”。',
  'no-ledger': '没有认出是哪种台账，请在上面选择。',
  'left-out': '已按您的意思不导入这张表。',
}

export const phaseWords = {
  reading: '正在读取文件',
  planning: '正在与台账核对',
  applying: '正在写入',
  scoring: '正在打分',
  printing: '正在生成打印页',
  writing: '正在生成文件',
} as const

/** The wizard as a whole: files, steps, result. */
export const imports = {
  title: '导入旧台账',
  steps: ['选择文件', '核对内容', '完成'],
  drop: '把 Excel 文件拖到这里，或点击选择',
  dropHint:
    '支持 .xlsx .xls .et .csv 等，可以一次放多个文件或整个文件夹，原样放进来就行，不用先整理。确认之前不会写入任何内容。',
  dropAnywhere: '松开鼠标，导入这些文件',
  choose: '添加文件',
  chooseFolder: '选择整个文件夹',
  template: '下载空白表格',
  templateHint: '填好后原样导入，不用回答任何问题',
  templateSaved: (name: string) => `已保存 ${name}`,
  tooManyFiles: (most: number) => `一次最多读取 ${most} 个文件`,
  filesBeyond: (count: number, isMore: boolean) =>
    `还有 ${count} 个${isMore ? '以上' : ''}没有读取。请先导入这一批，再选择其余的文件夹。`,
  leftOut: (count: number) => `有 ${count} 个文件不是表格，没有读取：`,
  folderEmpty: '没有找到表格文件，请确认选对了文件夹。',
  waiting: '等前面的文件读完',
  cancel: '取消',
  cancelling: '正在取消',
  retry: '重新读取',
  remove: '移除',
  removeTitle: '不导入这个文件，从列表里拿掉',
  discard: '全部放弃',
  discardConfirm: '放弃后，刚才的核对和改动都不保留；台账没有改动。',
  confirmCount: (count: number) => `确认导入 ${count} 条`,
  confirmAll: '全部导入',
  nothing: '没有可导入的内容',
  openQuestions: (count: number) => `还有 ${count} 个问题没有回答，相关的行或列这次不导入。`,
  openQuestionsTitle: '还有问题没有回答',
  confirmAnyway: '先导入其余的',
  goAnswer: '去回答',
  refreshed: '台账有了变化，已重新核对，请看过后再确认。',
  correcting: '正在按您的意思重新核对',
  progress: (done: number, total: number) => `${done} / ${total}`,
  views: { sheet: '原表', plan: '导入计划', people: '人员', corrections: '我的改动' },
  importedBefore: '这个文件以前导入过，相同的行不会重复写入。',
  recalled: (count: number) =>
    `这个文件上次导入时的 ${count} 处改动已照用，可以在“我的改动”里撤回。`,
  notes: (count: number) => `说明 ${count}`,
  notesTitle: '关于这个文件的说明',
  maybe: '疑似重复的行',
  maybeCreate: '作为新记录导入',
  maybeSkip: '跳过',
  doneFile: (file: string) => `导入完成：${file}`,
  doneText: (created: number, changed: number) => `新增 ${created} 条，更新 ${changed} 条。`,
  untouched: (same: number, maybe: number) =>
    [same > 0 ? `相同未动 ${same} 条` : '', maybe > 0 ? `疑似重复 ${maybe} 条` : '']
      .filter(Boolean)
      .join('，'),
  leftBehind: (count: number) =>
    `还有 ${count} 行没有导入。另存为表格，按最后一列的原因改好，再把它拖进来即可。`,
  leftovers: '把没导入的行另存为表格',
  cellsLeftOut: (count: number) =>
    `有 ${count} 格没有取，登记的记录里这一栏是空的，请对照原件补填：`,
  view: (label: string) => `查看${label}`,
  another: '继续导入',
  undo: '撤销本次导入',
  undoConfirm: '撤销后，这次导入新增的记录会移除，更新的记录恢复原样；导入之后又手工改过的会保留。',
  undone: '已撤销',
  notUndone: '这次导入没有撤销',
  notUndoneHint: '里面的记录都被别的记录用到了。请先撤销用到它们的那几次导入，再来撤销这一次。',
  applied: '已导入',
  open: (count: number) => `待答 ${count}`,
  removedCount: (count: number) => `移除 ${count} 条`,
  restoredCount: (count: number) => `恢复 ${count} 条`,
  keptCount: (count: number) => `保留 ${count} 条`,
  failedCount: (count: number) => `未能撤销 ${count} 条`,
  undoneAll: '这次导入的内容已全部撤销。',
} as const

/** The end of one go over several files. */
export const summary = {
  title: '全部结果',
  done: (files: number, created: number, changed: number) =>
    `已导入 ${files} 个文件：新增 ${created} 条，更新 ${changed} 条`,
  openFiles: (count: number) =>
    `还有 ${count} 个文件没有导入，点文件名去看原因。看完、改好后再确认导入。`,
  leftRows: (count: number) =>
    `还有 ${count} 行没有导入。另存为表格，按最后一列的原因改好，再拖进来即可；其余的都已在台账里。`,
  leftCells: '所有行都已在台账里，只有几格没有取：点开看是哪几格，到台账里补填。',
  allIn: '所有行都已在台账里，可以点台账名去看，也可以继续导入别的文件。',
  file: '文件',
  ledger: '台账',
  left: '没有导入的',
  rows: (count: number) => `${count} 行`,
  cells: (count: number) => `${count} 格没有取`,
  save: '另存为表格',
  nothingLeft: '没有',
  notYet: '这个文件还没有导入',
} as const

/** Why a row could not be taken back, by the code of the core. */
export const undoReasons: Readonly<Record<string, string>> = {
  'edited-since': '导入之后改过',
  'imported-again': '另一次导入里也有，那一次也撤销后才会删除',
  edited: '导入之后改过',
  referenced: '别的记录用到了它',
}

export const history = {
  title: '导入记录',
  none: '还没有导入过。导入一次之后，这里会列出每次导入，随时可以撤销。',
  file: '文件',
  at: '时间',
  by: '经办',
  counts: '结果',
  state: '状态',
  hash: '文件指纹',
  hashHint: '文件内容的 SHA-256，用来核对是不是同一份文件',
  undoneAt: (time: string) => `已于 ${time} 撤销`,
  learned: '记住的对应',
  learnedHint: '以前导入时确认过的栏目、用词和人名，下次自动照用。不对的可以忘掉。',
  learnedNone: '还没有记住什么。确认导入之后，您改过的栏目、用词和人名会记在这里。',
  forget: '忘掉',
  learnedKinds: { columns: '栏目', word: '用词', person: '人名' },
} as const
