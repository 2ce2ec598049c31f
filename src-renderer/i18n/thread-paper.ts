/** Words of the printed thread of a matter. */
export const threadPaper = {
  title: '事项办理情况',
  unit: (unit: string) => `单位：${unit}`,
  printedOn: (day: string) => `打印日期：${day}`,
  on: '日期',
  what: '环节',
  content: '内容',
  fact: (label: string, text: string) => `${label}：${text}`,
  /** Under the title of a thread that no type still read with ease brings onto one page. */
  continued: (entries: number) => `共 ${entries} 条，一页放不下，接下页，页码见页脚。`,
  withheld: (count: number) => `另有${count}条涉密或检举控告内容依规定未列入。`,
  step: (noun: string, step: string) => `${noun}${step}`,
} as const
