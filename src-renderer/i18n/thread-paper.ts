/** Words of the printed thread of a matter. */
export const threadPaper = {
  title: '事项办理情况',
  unit: (unit: string) => `单位：${unit}`,
  printedOn: (day: string) => `打印日期：${day}`,
  on: '日期',
  what: '环节',
  content: '内容',
  fact: (label: string, text: string) => `${label}：${text}`,
  step: (noun: string, step: string) => `${noun}${step}`,
} as const
