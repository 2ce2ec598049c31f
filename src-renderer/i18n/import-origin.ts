/** Where a record came from. */
export const origin = {
  show: '看原来那一行',
  title: '原台账里的这一行',
  from: (file: string, sheet: string, row: number) => `来自 ${file} · ${sheet} · 第 ${row} 行`,
  by: (time: string, user: string) => `${time} 由 ${user} 导入`,
  fates: { new: '新增', changed: '更新', same: '内容相同' },
  field: '栏目',
  kept: '原样保留',
  none: '没有找到原来那一行：这次导入可能已经撤销。',
} as const
