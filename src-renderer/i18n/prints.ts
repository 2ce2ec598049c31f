export const prints = {
  preparing: '正在排版……',
  noPicture: '照片文件已损坏，没有印出，请重新添加。',
  photos: (done: number, total: number) => `正在读取照片（${done}/${total}）……`,
  fonts: (said: readonly string[]) => `本机字体：${said.join('；')}`,
  font: (role: string, name: string | undefined) =>
    name === undefined ? `${role}用程序自带字体` : `${role}用 ${name}`,
  fontRoles: { title: '标题', label: '栏目', body: '正文', subtitle: '小标题', note: '附注' },
} as const
