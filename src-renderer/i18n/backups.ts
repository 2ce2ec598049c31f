import type { BackupReason } from '#shared/contract/backups.ts'

/** Why a copy was made, as a clerk knows it. */
export const backupReasonWords: Readonly<Record<BackupReason, string>> = {
  'by-hand': '手动备份',
  'on-exit': '退出程序时',
  'before-import': '导入之前',
  'before-undo': '撤销导入之前',
  'before-migration': '程序升级之前',
  'before-restore': '恢复之前',
  other: '其他',
}

export const backupWords = {
  title: '备份与恢复',
  hint: '导入之前、程序升级之前、改动过后退出时，程序都会自动备份，备好后打开核对过记录数。最近十份，以及最近七天、四周、十二个月各自的最后一份会留下。',
  where: '备份放在本机的文件夹',
  copy: '复制路径',
  copied: '路径已复制',
  now: '立即备份',
  made: (records: number) => `已备份并核对，共 ${records} 条记录`,
  save: '另存备份到 U 盘…',
  saving: '正在整理台账和附件……',
  saved: (name: string) => `已另存「${name}」，请收好`,
  fileName: (unit: string, day: string) => `连心桥备份_${unit}_${day}.db`,
  savedAt: (at: string) => `上次另存：${at}。`,
  savedNever: '还没有另存过。',
  elsewhere:
    '电脑坏了或丢了，本机的备份也就没有了。请每周另存一份到 U 盘或另一块硬盘，附件也在里面。',
  old: (days: number) => `上次备份是 ${days} 天前。改动过就点一下“立即备份”，再另存一份到 U 盘。`,
  none: '还没有备份。点“立即备份”做第一份。',
  at: '备份时间',
  why: '什么时候备的',
  records: '记录',
  size: '大小',
  state: '核对',
  good: '已核对',
  bad: { damaged: '已损坏，不能用', unreadable: '读不到' },
  unreadableHint:
    '没有权限打开，或存放它的盘没有接上；这不等于坏了。接上盘或请管理员开放权限，再打开这一页。',
  count: (records: number) => `${records} 条`,
  restore: '恢复…',
  fromFile: '用别处的备份恢复…',
  fromFileHint: 'U 盘里另存的备份，或另一台电脑上的 lianxinqiao.db',
  undo: '撤销上次恢复…',
  undoHint: (at: string) => `${at} 恢复过一次。恢复之前的台账还在，可以退回去。`,
  setAside: '打不开的台账文件没有删除，留存在',
} as const

/** The line of the home page. */
export const copyWords = {
  here: '上次备份：',
  elsewhere: '上次存到 U 盘：',
  never: '还没有',
  today: (time: string) => `今天 ${time}`,
  yesterday: (time: string) => `昨天 ${time}`,
  ago: (days: number) => `${days} 天前`,
  act: '去备份',
} as const

export const restoreWords = {
  title: '用这份备份恢复',
  undoTitle: '退回到恢复之前',
  looking: '正在核对这份备份……',
  source: (at: string, why: string) => `${at} 的备份（${why}）`,
  file: (name: string) => `文件「${name}」`,
  unit: (unit: string) => `单位：${unit}`,
  changedAt: (at: string) => `最后一次改动：${at}`,
  ledger: '台账',
  inCopy: '备份里',
  inPresent: '现在',
  difference: '恢复后',
  same: '不变',
  more: (count: number) => `多 ${count} 条`,
  fewer: (count: number) => `少 ${count} 条`,
  total: '合计',
  otherUnit: (copy: string, present: string) =>
    `这是“${copy}”的备份，现在的台账是“${present}”的。确定要换成它吗？`,
  missing: (count: number) =>
    `备份里的记录有 ${count} 个附件，文件已经不在了；恢复后记录是全的，这些附件会注明“文件不在原处”。`,
  keeps: '恢复之前，先把现在的台账备份一份并核对；恢复错了，点“撤销上次恢复”就能退回来。',
  setsAside: '现在的台账文件打不开，会原样移到旁边留存，不会删除。',
  windows: '所有打开的窗口都会换成恢复后的内容。',
  ok: '恢复',
  cancel: '取消',
  done: (records: number) => `已恢复，共 ${records} 条记录`,
} as const

export const recoveryWords = {
  title: '台账打不开',
  calm: '不要急：程序没有删除任何东西，备份还在。请按下面的次序做。',
  retry: '先再试一次',
  retryHint: '杀毒软件、同步盘有时会暂时占住文件；找到被移走的文件放回原处后也点这里。',
  retryButton: '再试一次',
  newest: '还是不行，就用最近的好备份恢复',
  newestHint: (at: string, why: string, records: number) =>
    `${at} 的备份（${why}），${records} 条记录。在那之后登记的内容需要补登。`,
  newestButton: '用这份备份恢复…',
  skipped: {
    damaged: (count: number) => `更近的备份有 ${count} 份已损坏，不能用。`,
    unreadable: (count: number) =>
      `更近的备份有 ${count} 份读不到，可能没有权限或盘没有接上；先让它们能打开，再点“再试一次”。`,
  },
  none: '这个数据文件夹里没有能用的备份。如果 U 盘里有，请点“用别处的备份恢复”。',
  others: '其他备份',
  help: '都不行时，请把整个数据文件夹复制一份，连同上面的提示交给维护人员。',
} as const
