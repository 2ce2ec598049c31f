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
