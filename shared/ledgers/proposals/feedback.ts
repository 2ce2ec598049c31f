import type { Field } from '../field.ts'
import { words } from '../field.ts'

/** The 提案办理情况征询意见表, box by box. */
export const feedbackFields = [
  {
    id: 'feedbackVisit',
    label: '走访情况',
    kind: 'choice',
    choices: 'feedbackVisit',
    section: 'feedback',
  },
  {
    id: 'feedbackAttitude',
    label: '办理人员态度',
    kind: 'choice',
    choices: 'feedbackAttitude',
    section: 'feedback',
    synonyms: words('办理(走访)人员态度 走访人员态度'),
  },
  {
    id: 'feedbackListening',
    label: '答复前听取意见方式',
    kind: 'choice',
    choices: 'feedbackListening',
    section: 'feedback',
    synonyms: words('听取意见方式'),
  },
  {
    id: 'feedbackFit',
    label: '答复针对性',
    kind: 'choice',
    choices: 'feedbackFit',
    section: 'feedback',
    synonyms: words('答复是否针对提案'),
  },
  {
    id: 'repliedByLeader',
    label: '分管领导答复',
    kind: 'yesNo',
    section: 'feedback',
    synonyms: words('团体提案分管领导答复'),
  },
  {
    id: 'feedbackAgreement',
    label: '是否同意办理结果',
    kind: 'choice',
    choices: 'feedbackAgreement',
    section: 'feedback',
  },
  {
    id: 'satisfaction',
    label: '委员意见',
    kind: 'choice',
    choices: 'satisfaction',
    toldTo: 'feedbackNote',
    speaks: 'label',
    section: 'feedback',
    synonyms: words(
      '满意度 委员满意度 是否满意 满意情况 委员评价 反馈意见 委员满意情况 委员满意程度',
    ),
  },
  {
    id: 'feedbackNote',
    label: '委员意见建议',
    kind: 'longText',
    phrases: 'callback',
    section: 'feedback',
    synonyms: words('委员反馈意见 反馈内容'),
  },
  { id: 'feedbackBy', label: '反馈人', kind: 'name', section: 'feedback' },
  {
    id: 'feedbackOn',
    label: '反馈日期',
    kind: 'date',
    section: 'feedback',
    synonyms: words('反馈时间 征询日期 征询时间'),
  },
  {
    id: 'remark',
    label: '备注',
    kind: 'longText',
    section: 'feedback',
    width: 15,
    synonyms: words('说明 备考 其他 其它 注'),
  },
] as const satisfies readonly Field[]
