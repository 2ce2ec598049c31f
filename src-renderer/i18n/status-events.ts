import type { ActivityEvent } from '#shared/domain/status/activity-status.ts'
import type { InformationEvent } from '#shared/domain/status/information-status.ts'
import type { ProposalEvent } from '#shared/domain/status/proposal-status.ts'
import type { ReceptionEvent } from '#shared/domain/status/reception-status.ts'
import type { TopicEvent } from '#shared/domain/status/topic-status.ts'

const receptions: Readonly<Record<ReceptionEvent, string>> = {
  closeOnsite: '当场办结',
  accept: '受理',
  transfer: '转办',
  assign: '交办',
  start: '开始办理',
  extend: '延期',
  reply: '答复反馈',
  close: '办结',
  callBack: '回访',
  archive: '归档',
  return: '退回',
  suspend: '挂起',
  resume: '恢复办理',
  reject: '不予受理',
  guide: '引导告知',
  reopen: '重新办理',
}

const activities: Readonly<Record<ActivityEvent, string>> = {
  submit: '报审',
  return: '退回',
  publish: '发布',
  start: '开始',
  end: '结束',
  record: '补记（已开展）',
  settle: '计分结清',
  reopen: '重新打开',
}

const informations: Readonly<Record<InformationEvent, string>> = {
  submit: '报送',
  return: '退回修改',
  adopt: '采用',
  retain: '留存',
  refuse: '不采用',
  review: '审核',
  sign: '签发',
  issue: '编发',
  forward: '转送',
  handle: '部门办理',
  finish: '办理完毕',
  reassign: '申请调整',
  reopen: '重新办理',
}

const proposals: Readonly<Record<ProposalEvent, string>> = {
  coSign: '送会签',
  submit: '提交',
  return: '退回修改',
  review: '审查',
  file: '立案',
  assign: '交办',
  handle: '开始办理',
  supervise: '督办',
  reassign: '申请调整',
  reply: '答复',
  askFeedback: '征求意见',
  giveFeedback: '反馈意见',
  rehandle: '重新办理',
  archive: '归档',
}

const topics: Readonly<Record<TopicEvent, string>> = {
  consult: '开展协商',
  supervise: '跟踪督办',
  feedBack: '反馈结果',
  reConsult: '再协商',
  close: '办结',
}

const wordsByLedger: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  receptions,
  activities,
  informations,
  proposals,
  topics,
}

/** What the button says that moves a record of a ledger along. */
export const eventWord = (ledger: string, event: string): string =>
  wordsByLedger[ledger]?.[event] ?? event
