export const shell = {
  product: '连心桥',
  tagline: '政协委员工作室台账',
  home: '首页',
  imports: '导入',
  assessment: '考核',
  rosters: '排班',
  statistics: '统计',
  reports: '工作总结',
  outputs: '上报表',
  bin: '回收站',
  settings: '设置',
  registers: '台账',
  helpKey: '帮助（按 ?）',
  loading: '正在打开……',
  saved: '所有改动已写入本机',
  nothingToSave: '改动随时都已写入本机，不用再存。',
  nothingToUndo: '刚才没有可撤销的操作。以前的改动，打开那条记录，在“修改记录”里可以改回。',
  retry: '重试',
  notFound: '没有这个页面，请从左边的菜单进入。',
  crashed: '这一页出了意外',
  crashedHint: '其他页面不受影响，可以重新打开这一页。没有保存的内容没有写入。',
  reopen: '重新打开这一页',
  closed: '本页和连心桥断开了',
  closedHint: '请关闭本页，从桌面或开始菜单重新打开连心桥；没有保存的登记内容会找回来。',
} as const

export const firstRun = {
  welcome: '欢迎使用连心桥',
  intro: '把散在各个表格里的工作室台账放到一处：旧表直接导入，平时随手登记，年底打印考核表。',
  local: '全部数据只存在这台电脑上，不联网。',
  unit: '单位名称',
  unitHint: '例如：某某县政协',
  unitMissing: '请填写单位名称',
  year: '年度',
  start: '开始使用',
  sample: '试用示例数据',
  sampleHint: '装入一套虚构的台账，先看看程序怎么用。',
  restoreHint: '换了电脑，把 U 盘里的备份接着用。',
  sampleUnit: '政协锦溪县委员会',
  loadingSample: '正在装入示例数据……',
} as const

/** What leads out of an empty page. */
export const begin = {
  importLedger: '导入旧台账',
  enter: (noun: string) => `登记${noun}`,
} as const

export const home = {
  newReception: '登记来访',
  importLedger: '导入旧台账',
  printSheets: '考核与打印',
} as const

export const help = {
  title: '键盘操作',
  groups: [
    {
      title: '到处可用',
      keys: [
        ['?', '打开这张帮助'],
        ['Ctrl + K', '在全部台账里查找'],
        ['F5', '重新读取页面上的数据'],
        ['Alt + 1 … 9', '切换左边的菜单'],
        ['/ 或 Ctrl + F', '跳到搜索框'],
        ['Alt + N', '新登记一条'],
        ['Ctrl + Z', '撤销刚才的修改或删除'],
        ['Esc', '关闭抽屉或窗口'],
      ],
    },
    {
      title: '登记表里',
      keys: [
        ['Enter', '到下一个常填的栏目；选词时先选上，再往下走'],
        ['Tab', '到下一栏，一栏不落'],
        ['Shift + Enter', '长文本里换行'],
        ['Alt + ↓', '列出这一栏常填的内容'],
        ['Delete', '清空选好的一栏'],
        ['Ctrl + Enter', '保存并登记下一条'],
        ['Ctrl + Shift + Enter', '保存，并照这一条再登记一条'],
        ['Ctrl + S', '保存'],
        ['Ctrl + D', '照抄上一条的这一栏'],
        ['Alt + L', '关联「以前来过」的第一条'],
        ['Esc', '关闭；有没保存的内容会先问'],
      ],
    },
    {
      title: '日期可以这样写',
      keys: [
        ['2024.1.8', '2024年1月8日'],
        ['20240108', '2024年1月8日'],
        ['1.8、108', '本年1月8日'],
        ['8', '本月8日'],
        ['今天、昨天', '也可按 Ctrl + ; 填今天'],
      ],
    },
  ],
} as const

export const settings = {
  title: '设置',
  office: '单位',
  officeHint: '印在考核表、登记簿的抬头上。',
  data: '数据',
  dataHint: '台账、附件、备份都在这个文件夹里。要换电脑，退出程序后整个复制走即可。',
  copy: '复制路径',
  copied: '路径已复制',
  about: '关于',
  version: '版本',
  offline: '本程序不联网，所有数据只存在本机。',
  save: '保存',
  savedNotice: '设置已保存',
} as const
