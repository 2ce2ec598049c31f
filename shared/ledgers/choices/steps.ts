import { choiceSet } from './choice.ts'

/** What can be done about a record after it was written down. */
export const stepKind = choiceSet('stepKind', '办理步骤', [
  ['TRANSFER', '转办'],
  ['ASSIGN', '交办'],
  ['URGE', '催办'],
  ['SUPERVISE', '督办'],
  ['EXTEND', '延期'],
  ['REPLY', '答复'],
  ['CLOSE', '办结'],
  ['CALL_BACK', '回访'],
])

/** How whoever asked was told what became of it. */
export const toldMode = choiceSet('toldMode', '告知方式', [
  ['WRITTEN', '书面'],
  ['IN_PERSON', '当面'],
  ['PHONE', '电话'],
  ['ONLINE', '网络'],
  ['OTHER', '其他'],
])
