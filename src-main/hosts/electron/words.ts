/** What the program says before its window can. */
export const words = {
  program: '连心桥',
  pageMissing: '程序文件不完整，请重新安装。台账不受影响。',
  coreDied: '程序出了意外，即将关闭；已保存的记录不受影响，请重新启动。',
} as const
