/** What people write in a file of facts besides codes and ids, and how these are told to them. */
export const factsWords = {
  year: '年度',
  name: { label: '姓名', others: ['名字'] },
  yes: ['是', '√'],
  no: ['否', '×'],
  /** Between the names of several. */
  separators: /[、,，;；]/,
  /** Year, month and day, whatever stands between and after them. */
  day: /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?(?:[年月日]|[T ].*)?$/,
  coded: (code: string, label: string): string => `${code}（${label}）`,
} as const
