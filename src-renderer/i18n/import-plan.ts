/** What would happen, entry by entry. */
export const plan = {
  tabs: { new: '新增', changed: '有变化', same: '相同', maybe: '疑似重复', problem: '不导入' },
  hints: {
    new: '台账里没有，确认后新增。',
    changed: '台账里有，内容不同。左边是台账里现在的，右边是导入后的。',
    same: '台账里有，内容一样，不动。',
    maybe: '与台账里某条相近。是同一条就更新它，是另一回事就新增，拿不准可以跳过。',
    problem:
      '缺必填内容或读不懂，这次不导入。可以在“原表”里就地改，也可以导入后另存为表格改好再导。',
  },
  none: {
    new: '没有要新增的。',
    changed: '没有要更新的。',
    same: '没有相同的。',
    maybe: '没有疑似重复的。',
    problem: '没有不能导入的行。',
  },
  place: (sheet: string, row: number) => `${sheet} 第 ${row} 行`,
  field: '栏目',
  before: '台账里现为',
  after: '导入后',
  empty: '（空）',
  maybeAs: { same: '是同一条，更新它', create: '是另一条，新增', skip: '跳过' },
  untitled: '（未填）',
  newcomers: '登记册里还没有、导入时将新建：',
  sheetsOut: '没有导入的工作表',
} as const

/** Names of persons that the register does not settle. */
export const people = {
  title: '表里写到、登记册里对不上的人名',
  hint: '不处理也可以：名字照原样记在记录里，只是不和委员登记册挂钩。',
  none: '人名都对得上登记册，没有要处理的。',
  registerFirst: (file: string) =>
    `“${file}”里有委员名册，还没有导入。先导入它，册里的人名会自动对上，不用在这里逐个处理；点“全部导入”时也会先导入它。`,
  name: '表里的写法',
  where: '出现在',
  mentions: (count: number) => `${count} 次`,
  state: {
    new: '登记册里没有',
    several: '有同名的',
    variant: '写法相近',
    alias: '以前对应过',
  },
  decision: '怎么办',
  leave: '只记名字，不挂钩',
  create: '新建这位委员',
  tie: (label: string) => `就是 ${label}`,
  other: '是登记册里的另一位……',
  search: '输入姓名或拼音查找',
  createAll: '没定的都新建为委员',
  leaveAll: '都只记名字',
  learned: '沿用上次',
} as const

export const corrections = {
  title: '您对这个文件的改动',
  none: '还没有改动。改过的栏目、范围、内容、答过的问题都会列在这里，可以一处一处撤回。',
  takeBack: '撤回',
  takeBackAll: '全部撤回',
  recalled: '上次',
  unused: '没有用上',
  tookBack: '已撤回上一处改动',
  putBack: '恢复刚才撤回的改动',
} as const

export const questions = {
  title: '需要您确认',
  place: (at: number, count: number) => `第 ${at} 个，共 ${count} 个`,
  former: '上一个',
  next: '下一个',
  later: '不答也可以，相关的行或列这次不导入',
  year: '年份',
  yearOk: '就是这一年',
} as const
