import type { AssessmentEvent } from '#shared/domain/assessment.ts'

export const filingWords = {
  file: '全年归档',
  title: (year: number, scheme: string) => `${year} 年度按「${scheme}」归档`,
  meaning: [
    '归档后，全部考核表（委员和工作室一起）按现在的样子保存，不再随记录变动。',
    '以后改了记录，考核表不会自己变，只会列出「归档后的变化」和差多少分。',
    '确需修改的，可以写明理由撤销归档，改好再归档；每次归档都留底。',
  ],
  ready: (count: number) => `${count} 份都已审定，可以归档。`,
  exempt: (count: number) => `其中 ${count} 份免考核。`,
  undecided: (count: number) => `还有 ${count} 份没有经主席会议审定，不能归档：`,
  more: (count: number) => `等 ${count} 份`,
  showUndecided: '去看这些考核表',
  note: '备注（如会议名称、文号，可不填）',
  ok: '归档',
  done: (year: number) => `${year} 年度考核已归档`,
  cancel: '取消',
  filed: (year: number, day: string, by: string, count: number) =>
    `${year} 年度已于 ${day} 归档（${by}），共 ${count} 份。下面是归档时的内容。`,
  changes: (count: number, points: number) =>
    count === 0
      ? '归档后记录没有变化'
      : `归档后有 ${count} 份的记录变了${points > 0 ? `，其中 ${points} 份分数不同` : '，分数都没变'}`,
  showChanges: '查看变化',
  counting: '正在核对归档后的变化……',
  check: '核对留底',
  intact: '留底完好，和归档时一字不差。',
  damaged: '留底和归档时不一致，请从备份恢复后再用。',
  reopen: '撤销归档',
  reopenTitle: '撤销归档的理由',
  reopenHint: '撤销后考核表回到「主席会议审定」，按现在的记录重算；留底仍保存在经过里。',
  reopened: '已撤销归档，可以修改了',
  differenceTitle: '归档后的变化',
  differenceHint: '左边是归档时的，右边是按现在的记录计算的。归档的内容不会自己变。',
  noDifference: '归档后记录没有变化。',
  filedNow: (filed: string, now: string) => `${filed} → ${now}`,
  gone: '现在名册里已没有',
  new: '归档后新增',
  added: '增加',
  removed: '减少',
  changed: '改动',
  total: '总分',
  grade: '等次',
  points: '得分',
  count: '次数',
  of: (name: string) => `${name}：归档后的变化`,
} as const

export const reasonWords = {
  title: '请写明理由',
  hint: '主席会议审定之后的改动要写明理由，会记入经过。',
  label: '理由',
  ok: '确定',
  cancel: '取消',
} as const

export const eventWords: Readonly<Record<AssessmentEvent['event'], string>> = {
  state: '改进度',
  opinion: '写意见',
  'entry-added': '手工登记',
  'entry-removed': '撤回登记',
  exempted: '免考核',
  'exemption-ended': '恢复考核',
  filed: '归档',
  reopened: '撤销归档',
}

export const historyWords = {
  title: (year: number) => `${year} 年度考核的经过`,
  nothing: '还没有任何改动。',
  filings: '历次归档',
  reason: (reason: string) => `理由：${reason}`,
  from: (before: string, after: string) => `${before} → ${after}`,
  filing: (day: string, by: string, sheets: number) => `${day} 由 ${by} 归档，${sheets} 份`,
  reopenedOn: (day: string, by: string, reason: string) => `${day} 由 ${by} 撤销，理由：${reason}`,
  digest: (text: string) => `校验码 ${text}`,
  points: (points: number) => `${points} 分`,
} as const

/** Typing opinions of many sheets in one go. */
export const gridWords = {
  stage: '填写',
  label: (stage: string) => `批量填写${stage}`,
  hint: '直接输入，可从 Excel 或 WPS 整块粘贴，Ctrl+Z 撤销。每填一格就存好了。',
  state: '进度',
  total: '考核分',
  computedGrade: '计算等次',
  text: { SELF: '个人述职', GROUP: '意见', COMMITTEE: '意见', CHAIR: '审定意见' },
  reason: '审定后改动的理由',
  chairReason: '登记主席会议审定结果',
  noReason: '这一份已经审定，请先在上面填写改动的理由。',
  number: '请填写数字，例如 85.5。',
  grade: (text: string, labels: readonly string[]) =>
    `没有“${text}”这个等次，可填：${labels.join('、')}。`,
  day: '请按 2024-12-20 这样填写日期。',
  filed: '这一年已经归档，不能再填。需要修改的，请先撤销归档。',
} as const
