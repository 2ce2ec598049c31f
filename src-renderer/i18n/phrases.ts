export const phraseWords = {
  title: '常用语',
  open: '常用语',
  hint: '插入常用语（Alt+↓）',
  intro:
    '登记表和工作总结里写文字的地方，右下角有「常用语」，点一下就插到光标处。每行一条；全部删去再保存，就恢复程序自带的。',
  usedIn: (places: string) => `用在：${places}`,
  report: '工作总结的各段',
  save: '保存',
  saved: '常用语已保存',
  restored: '已恢复程序自带的常用语',
  tooLong: (line: number) => `第 ${line} 条超过 300 字，请改短后保存。`,
} as const
