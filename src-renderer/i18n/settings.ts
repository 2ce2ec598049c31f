import type { OwnField } from '#shared/contract/settings.ts'
import type { DateStyle } from '#shared/domain/date-style.ts'
import type { NoticeKind } from '#shared/ledgers/notice.ts'
import { backupWords } from './backups.ts'
import { phraseWords } from './phrases.ts'

export const choiceWords = {
  title: '选项维护',
  hint: '改名只换显示的词，已登记的记录跟着变；旧台账里的老叫法照样认得。停用的选项不再供选择，用过它的记录照常显示。',
  set: '选项表',
  label: '名称',
  up: '上移',
  down: '下移',
  first: '移到首位',
  drag: '拖动调整次序',
  orderHint: '拖动左边的手柄，或在名称上按 Alt+↑、Alt+↓、Alt+Home 调整次序。',
  retire: '停用',
  revive: '启用',
  retired: '已停用',
  own: '自加',
  add: '添加选项',
  newLabel: '新选项名称',
  usedIn: (places: string) => `用在：${places}`,
} as const

export const fieldWords = {
  title: '自设栏目',
  hint: '给台账加一栏，不用改程序：登记表、列表、筛选、导入、导出和登记簿里都会有。',
  ledger: '台账',
  label: '栏目名称',
  kind: '类型',
  choices: '可选内容',
  choicesHint: '输入一项，按回车',
  add: '添加栏目',
  none: '这本台账还没有自设栏目。',
  save: '保存',
  edit: '修改',
  cancel: '取消',
  remove: '删除',
  removeTitle: (label: string) => `删除栏目「${label}」？`,
  removeText:
    '登记表和列表里不再有这一栏；已经填写的内容仍留在各条记录的「原表其他栏目」里，重新添加同名栏目即可接着用。',
  taken: '这本台账里已有同名栏目，请换个名称。',
  kinds: {
    text: '文字',
    number: '数字',
    date: '日期',
    choice: '单选',
    yesNo: '是／否',
  } satisfies Record<OwnField['kind'], string>,
} as const

export const holidayWords = {
  title: '节假日',
  hint: '排班顺延、工作日期限都按这张表算。程序自带的安排可以逐日改；没有带的年份请按国务院通知录入。',
  year: (year: number) => `${year} 年`,
  known: {
    shipped: '程序已带本年全部安排',
    own: '已标为录全',
    unknown: '本年安排程序里没有，按周末推算，排班会标「节假日未定」',
  },
  complete: '本年已录全',
  incomplete: '取消「已录全」',
  day: '日期',
  kind: '类别',
  name: '名称',
  kinds: { HOLIDAY: '放假', WORKDAY: '调休上班' },
  own: '自录',
  add: '添加',
  remove: '删除',
  dayHint: '例如：10.1',
  nameHint: '例如：国庆节',
  none: '这一年还没有放假安排。',
} as const

const limits: Readonly<Record<string, string>> = {
  URGENT: '紧急事项办理',
  ORDINARY: '一般事项办理',
  DIFFICULT: '疑难事项办理',
  REGISTER: '登记',
  DISPATCH: '转送、交办',
  NOTIFY: '告知是否受理',
  OBJECT: '提出异议退回',
  FINISH: '办结',
  ASK_REVIEW: '申请复查',
  REVIEW: '复查答复',
  ASK_RECHECK: '申请复核',
  RECHECK: '复核答复',
}

export const deadlineWords = {
  title: '期限规则',
  hint: '决定「今日要办」什么时候提醒。交办时写明的期限不受影响，总会提醒。',
  INTERNAL: '内部期限',
  INTERNAL_HINT:
    '来访一般 7 个工作日、紧急 3 个工作日内办理；到期前 1 个工作日提醒；7 天没有进展列为「久无进展」。',
  STATUTORY: '信访工作条例期限',
  STATUTORY_HINT:
    '来访 60 日内办结；到期前 3 个工作日提醒；15 天没有进展列为「久无进展」。条例约束的是机关单位，工作室可参照使用。',
  OFF: '不用期限规则',
  OFF_HINT: '只提醒写明了期限的事项，到期前 3 个工作日提醒；不提醒久无进展。',
  saved: '期限规则已更改',
  OWN: '本单位期限',
  OWN_HINT: '各步骤的天数由本单位自己定，改完点保存。',
  copyFrom: '自己定天数，以这一套为底稿：',
  limits,
  soon: '到期前提醒',
  silentAfter: '没有进展满',
  dayKind: '按什么天数算',
  dayKinds: { WORKING: '个工作日', CALENDAR: '天（含节假日）' },
  disordered: '紧急的不能比一般的长，一般的不能比疑难的长',
  save: '保存',
  reset: '恢复程序自带的期限',
  resetTitle: '不再用本单位期限？',
  resetText: '改回程序自带的内部期限，已登记的事项不受影响。',
} as const

export const paperWords = {
  title: '文书写法',
  dates: '日期写法',
  datesHint:
    '登记簿、表格、工作簿和办理脉络里的日期都照这里写；导出的工作簿里仍是真正的日期，可以再导入。正文、落款和需要手填的「年月日」处一律写全。',
  styles: {
    dotted: '2024.01.05',
    spoken: '2024年1月5日',
    dashed: '2024-01-05',
  } satisfies Record<DateStyle, string>,
  notices: '当事人权利义务告知书',
  noticesHint:
    '印告知书时用这里的文字，一行一段。花括号里的字会换成本件的内容：{当事人}、{单位}（调委会或工作室的名称）、{纠纷类型}。',
  kinds: {
    committee: '人民调解委员会用',
    studio: '委员工作室用',
  } satisfies Record<NoticeKind, string>,
  unknown: (places: readonly string[]) =>
    `没有${places.map((place) => `{${place}}`).join('、')}，请改成 {当事人}、{单位} 或 {纠纷类型}，或者去掉花括号。`,
  empty: '告知书不能空着。',
  save: '保存',
  saved: '文书写法已更改',
  reset: '恢复程序自带的文字',
} as const

export const settingTabs = {
  office: '单位与数据',
  backups: backupWords.title,
  choices: choiceWords.title,
  fields: fieldWords.title,
  holidays: holidayWords.title,
  deadlines: deadlineWords.title,
  papers: paperWords.title,
  phrases: phraseWords.title,
} as const
