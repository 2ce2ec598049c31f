import type { ReceptionEvent } from '#shared/domain/reception-status.ts'

/** What the buttons say that move a reception along. */
export const receptionEventWords: Readonly<Record<ReceptionEvent, string>> = {
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
