import type { AssessmentState, OpinionStage } from '#shared/domain/assessment-status.ts'
import type { UncountedReason } from '#shared/domain/score.ts'

/** The year's page: which sheets, how they stand, all of them at once. */
export const assessment = {
  title: '考核',
  scheme: '考核方案',
  schemes: '全部方案',
  editScheme: '修改这个方案',
  viewScheme: '查看这个方案',
  shippedHint: '这是随程序带的方案；本单位的办法不同，可在「全部方案」里复制一份来改。',
  year: '年度',
  kinds: '考核对象',
  members: '委员',
  studios: '工作室',
  views: '查看方式',
  view: { sheets: '逐份查看', overview: '全部一览', opinions: '批量填意见' },
  search: '按姓名或编号查找',
  order: '按姓名拼音排列，不排名次',
  nobody: '还没有可考核的对象',
  nobodyHint: '请先登记或导入委员、工作室名册。',
  nobodyFound: '没有符合条件的考核表。',
  noScheme: '还没有考核方案',
  noSchemeHint: '请从文件导入一个方案。',
  toSchemes: '去考核方案',
  noRecords: (year: number) =>
    `${year} 年度还没有任何可计的记录。请核对年度和方案，或先登记、导入台账。`,
  toImports: '去导入台账',
  undated: (ledger: string, count: string) =>
    `${ledger}有 ${count}没有日期，哪个年度都没有计入；补上日期，考核表马上重算。`,
  toUndated: '去补日期',
  progress: '正在汇总……',
  count: (count: number) => `共 ${count} 份`,
  shown: (shown: number, all: number) => `显示 ${shown} 份，共 ${all} 份`,
  all: '全部',
  onlyUnmet: '只看未达标的',
  clear: '清除条件',
  columns: {
    number: '编号',
    name: '姓名',
    studio: '名称',
    unit: '界别',
    kind: '类别',
    state: '进度',
    self: '自评分',
    total: '考核分',
    decided: '审定分',
    grade: '等次',
    unmet: '未达标项',
    records: '依据',
  },
  exempt: '免考核',
  sortBy: (column: string) => `按${column}排列`,
  moveAll: '批量改进度',
  moveTitle: (count: number) => `把列出的 ${count} 份改到哪一步？`,
  moveHint: '只改上面列出的考核表，可先用查找和筛选选出一部分。已在这一步的不动。',
  moved: (count: number) => `已改 ${count} 份的进度`,
  history: '经过',
  printing: '打印与导出',
} as const

export const stateWords: Readonly<Record<AssessmentState, string>> = {
  DRAFT: '自动汇总',
  SELF: '自评',
  GROUP: '工作室（界别组）意见',
  COMMITTEE: '专委会意见',
  CHAIR: '主席会议审定',
  NOTICE: '通知公示',
  FILED: '归档',
}

/** Where there is little room. */
export const shortStates: Readonly<Record<AssessmentState, string>> = {
  ...stateWords,
  GROUP: '工作室意见',
  CHAIR: '审定',
}

export const stageWords: Readonly<Record<OpinionStage, string>> = {
  SELF: '自评',
  GROUP: '工作室（界别组）意见',
  COMMITTEE: '专委会意见',
  CHAIR: '主席会议审定',
}

export const uncountedWords: Readonly<Record<UncountedReason, string>> = {
  'out-of-period': '不在考核期内',
  'not-effective': '规则当时未生效',
  'not-applicable': '该项不适用',
  'set-aside': '记录上注明不计入委员考核',
  'no-points': '不计分',
  'same-day': '同一天只计一次',
  'same-matter': '同一件事只计一次',
  'already-exists': '已计入',
  double: '已在别的项里计过',
  replaced: '同一件已按更高的一级计分',
  'not-best': '取最高的一项',
  'counted-as-first': '已计入基础项',
  'over-cap': '超过封顶',
}
