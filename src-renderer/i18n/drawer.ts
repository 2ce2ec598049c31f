import type { ChainKinds } from '#shared/contract/matters.ts'
import { keptDays, type RecordPart } from '#shared/domain/record-parts.ts'
import type { StepField } from '#shared/domain/steps/steps.ts'

export const tabs = {
  label: '记录的各个方面',
  content: '内容',
  steps: '办理',
  thread: '事项',
  files: '附件',
  history: '修改记录',
} as const

export const stepFieldWords: Readonly<Record<StepField, string>> = {
  number: '文号',
  unit: '单位',
  person: '经办人',
  due: '时限',
  outcome: '结果',
  basis: '处理依据',
  told: '告知方式',
  satisfaction: '满意度',
  note: '说明',
}

export const chainWords: Readonly<Record<(typeof ChainKinds)[number], string>> = {
  NONE: '还没有步骤',
  OPEN: '办理中',
  DUE_SOON: '临期',
  OVERDUE: '超期',
  ANSWERED: '已答复',
  CLOSED: '已办结',
}

export const steps = {
  on: '日期',
  kind: '办理方式',
  add: '记一步',
  numberHint: (year: string) => `如 12，或写全〔${year}〕交字第12号`,
  nextNumber: (number: string) => `用下一个号：${number}`,
  adding: (kind: string) => `记一步：${kind}`,
  editing: (kind: string) => `修改：${kind}`,
  save: '记下这一步',
  along: '同时写到登记内容里：',
  saveEdit: '保存修改',
  cancel: '取消',
  edit: '修改',
  remove: '删除这一步',
  removed: (kind: string) => `已删除「${kind}」，可在“修改记录”里放回`,
  saved: (kind: string) => `已记下「${kind}」`,
  nothing: '还没有记过办理步骤，从上面选一步开始。',
  due: (day: string) => `最早时限 ${day}`,
  silent: (days: number) => `已 ${days} 天没有动静`,
  urged: (times: number) => `催办 ${times} 次`,
  dueOn: '到哪一天',
  or: '或',
  days: '多少天',
  working: '个工作日',
  calendar: '天（自然日）',
  fact: (label: string, text: string) => `${label}：${text}`,
  term: (days: number, isWorking: boolean) => `${days} ${isWorking ? '个工作日' : '天'}`,
} as const

export const history = {
  nothing: '还没有修改过。',
  unmaskedPrint: '印出完整电话和证件号',
  line: (field: string, before: string, after: string) =>
    `${field}：${before || '（空）'} → ${after || '（空）'}`,
  byImport: (file: string | null) => (file === null ? '导入' : `导入 ${file}`),
  erased: (name: string) => `彻底删除附件「${name}」`,
  removal: (isRemoved: boolean) => (isRemoved ? '移到了回收站' : '从回收站恢复'),
  entered: '登记',
  putBack: '改回',
  putBackTo: (field: string, before: string) => `把${field}改回${before || '空'}`,
  isPutBack: (field: string) => `已改回「${field}」`,
} as const

/** What the history says of steps and files. */
export const partWords = {
  step: (on: string, facts: readonly string[]) => [on, ...facts].join('　'),
  came: (part: RecordPart, name: string, isReturn: boolean) =>
    part === 'steps'
      ? `${isReturn ? '放回办理步骤' : '记下办理步骤'}「${name}」`
      : `${isReturn ? '放回附件' : '添加附件'}「${name}」`,
  changed: (name: string, changes: readonly string[]) =>
    `修改办理步骤「${name}」　${changes.join('；')}`,
  went: (part: RecordPart, name: string) =>
    `${part === 'steps' ? '删除办理步骤' : '移除附件'}「${name}」`,
  putBack: '放回',
  putBackOf: (name: string) => `放回「${name}」`,
  isBack: (name: string) => `已放回「${name}」`,
} as const

export const thread = {
  convertTo: (label: string) => `转为${label}`,
  link: '关联已有记录',
  linkSearch: '输入姓名、事由等找要关联的记录',
  linked: '已关联',
  unlink: '从事项中移出本条',
  unlinked: '已移出，这条记录不再属于原来的事项',
  print: '打印',
  pdf: '存为 PDF',
  pdfName: (title: string) => `事项 ${title || '来龙去脉'}`,
  alone: '这条记录还没有和别的记录相连。',
  here: '本条',
  open: (title: string) => `打开${title}`,
  continued: (label: string, title: string) =>
    `由${label}「${title}」转来，保存后两条记录自动相连。`,
  notFound: '没有找到可以关联的记录',
} as const

export const files = {
  drop: '把文件拖到这里，或点击选择',
  hint: '文件会复制一份，和台账放在一起。',
  photoHint:
    '照片（JPG、PNG）会印在活动（履职）记录表上，文件名就是照片的说明；文件名带“签到表”的不印。',
  open: '打开',
  opened: '已打开一份副本；在里面的修改不会存回台账',
  savedInstead: (name: string) => `已保存 ${name}，请在保存的位置打开`,
  export: '另存',
  remove: '移除',
  removed: (name: string) => `已移除「${name}」`,
  added: (count: number) => `已添加 ${count} 个文件`,
  removeTitle: (name: string) => `移除「${name}」？`,
  removeText: `${keptDays} 天内可以在这里放回；过了这些天，程序下次启动时彻底删除，不能恢复。`,
  removedFiles: '移除过的文件',
  removedHint: `移除过的文件，保留 ${keptDays} 天，可以放回；不该留的可以马上彻底删除：`,
  erase: '彻底删除',
  eraseCancel: '不删除',
  eraseOf: (name: string) => `彻底删除「${name}」`,
  eraseTitle: (name: string) => `彻底删除「${name}」？`,
  eraseText:
    '文件从这台电脑上删去，再也不能恢复，程序里谁也打不开了。以前另存到 U 盘的备份里可能还有一份。删除的人和时间写进修改记录。',
  erased: (name: string, isElsewhere: boolean) =>
    isElsewhere
      ? `这里已彻底删除「${name}」。别的记录也附了同一个文件，那里的还在；也要删的，搜文件名找到后移除`
      : `已彻底删除「${name}」`,
  putBack: '放回',
  putBackOf: (name: string) => `放回「${name}」`,
  isBack: (name: string) => `已放回「${name}」`,
  removeCancel: '不移除',
  missing: '文件不在原处，可能被移走或误删。手里还有这个文件的，再添加一次就好',
  nothing: '还没有附件。',
  size: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  kept: (name: string) => `已另存 ${name}`,
} as const

export const drafts = {
  found: (at: string) => `有一份没保存的内容（${at}）。`,
  changedSince: '这条记录后来又保存过，取回后请核对。',
  restore: '取回',
  discard: '不要了',
} as const

export const visitors = {
  title: '以前来过',
  like: { phone: '电话相同', name: '同名', address: '同住址' },
  open: '未办结',
  link: '关联',
  linked: '保存后关联',
  key: 'Alt+L 关联第一条',
  linkedNow: (count: number) => `已和以前的 ${count} 次来访关联`,
} as const

export const removal = {
  title: (noun: string, name: string) => `「${name}」这条${noun}还有别的记录和它相连`,
  count: (count: number, measure: string, label: string) => `${label} ${count} ${measure}`,
  after: '删除后那些记录仍在，随时可以从回收站恢复这一条。',
  ok: '仍然删除',
  cancel: '不删除',
} as const

export const ownFields = { section: '自设栏目' } as const
