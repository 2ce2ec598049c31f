import type { Output } from '#shared/contract/index.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'

/** What the command line says of backups. */
export const words = {
  made: (name: string, records: number): string => `已备份并核对：${name}，共 ${records} 条记录`,
  saved: (path: string): string => `已另存台账和附件：${path}`,
  none: '还没有备份。用 lxq backup 做第一份。',
  restored: ({ before, setAside }: Output<'backups.restore'>): string => {
    if (before !== null) return `已恢复。恢复之前的台账另存为 ${before}，要退回去就再恢复这一份。`
    return setAside === null ? '已恢复。' : `已恢复。打不开的台账文件没有删除，留存在 ${setAside}`
  },
} as const

/** A copy as one line; the name is what `restore` takes. */
export const backupToLine = ({
  name,
  records,
  problem,
}: Output<'backups.list'>['backups'][number]): string =>
  `${name}  ${problem === null ? `${records} 条记录` : problems[problem]}`

const problems = {
  damaged: '已损坏，不能用',
  unreadable: '读不到：没有权限，或存放它的盘没有接上',
} as const

/** What a copy holds against the books, a line a ledger. */
export const comparisonToLines = ({
  copy,
  present,
}: Output<'backups.inspect'>): readonly string[] => [
  ...ledgerIds.flatMap((id) => {
    const [then, now] = [copy.records[id] ?? 0, present?.records[id] ?? 0]
    if (then === 0 && now === 0) return []
    const said = present === null ? '' : `，现在 ${now} 条`
    return [`  ${ledgerOf(id).label}：备份里 ${then} 条${said}`]
  }),
  ...(copy.missing === 0 ? [] : [`  备份里有 ${copy.missing} 个附件的文件已经不在了。`]),
]
