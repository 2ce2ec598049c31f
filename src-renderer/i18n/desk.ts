import type { DueTask } from '#shared/contract/matters.ts'

type Why = DueTask['why']

export const board = {
  title: '今日要办',
  none: '今天没有到期、超期或要催的事项。',
  noneHint: '登记了办理时限、交办了事项，到期前会列在这里。',
  more: (count: number) => `还有 ${count} 件`,
  untitled: '（未填）',
  year: (year: number) => `${year} 年台账`,
  total: (count: number) => `历年共 ${count}`,
  latest: '最近的来访',
  backlog: '历史未办结',
  stillOpen: (count: number, measure: string) => `${count} ${measure}还没有办结`,
  backlogHint: '没有写明期限的旧记录，有空时核对',
} as const

/** The heading of each group of the board. */
export const whyWords: Readonly<Record<Why, string>> = {
  overdue: '超期',
  'due-soon': '临期',
  promise: '答应过的',
  stage: '课题节点',
  silent: '久无进展',
  'call-back': '待回访',
}

/** How a task stands today, in a few words. */
export const taskState = (why: Why, days: number): string => {
  switch (why) {
    case 'overdue':
      return `已超 ${days} 天`
    case 'silent':
      return `${days} 天没有进展`
    case 'call-back':
      return `办结 ${days} 天未回访`
    default:
      return days === 0 ? '今天到期' : `还有 ${-days} 天`
  }
}

export const search = {
  box: '全部台账里查找',
  hint: '姓名、电话、事由、地名，两个字即可',
  key: 'Ctrl K',
  none: (text: string) => `没有找到「${text}」`,
  noneHint: '换个词，或只写其中两个字再试。',
  keys: '↑↓ 选择，Enter 打开，Esc 关闭',
  results: '查找结果',
  foundIn: { steps: '在办理过程中', attachments: '在附件名中' },
} as const

export const bin = {
  title: '回收站',
  hint: '删除的记录都在这里，可以随时恢复；恢复后统计、考核重新计入。',
  search: '在回收站里找',
  none: '回收站是空的',
  noneLike: '没有这样的记录，请换个词。',
  lookedThrough: (count: number) => `只在最近删除的 ${count} 条里找；要找更早的，先选一本台账。`,
  all: '全部台账',
  total: (count: number) => `共 ${count} 条`,
  pick: (title: string) => `选中「${title}」`,
  pickPage: '选中本页全部',
  removedAt: '删除时间',
  ledger: '台账',
  on: '日期',
  record: '记录',
  restore: '恢复',
  restoreMany: (count: number) => (count === 0 ? '恢复选中的' : `恢复选中的 ${count} 条`),
  restored: (titles: readonly string[]) =>
    titles.length === 1 ? `已恢复「${titles[0]}」` : `已恢复 ${titles.length} 条`,
  undo: '放回回收站',
  undone: (count: number) => `已放回回收站 ${count} 条`,
} as const
