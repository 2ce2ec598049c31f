import type { Field } from '../field.ts'
import { words } from '../field.ts'

/** The edited version and the box at the foot of the bulletin: checked, signed, sent to. */
export const editingFields = [
  {
    id: 'editedTitle',
    label: '核稿标题',
    kind: 'text',
    section: 'editing',
    synonyms: words('编发标题 采用标题'),
  },
  {
    id: 'editedSituation',
    label: '核稿问题',
    kind: 'longText',
    section: 'editing',
    synonyms: words('核稿反映的问题'),
  },
  { id: 'editedAdvice', label: '核稿建议', kind: 'longText', section: 'editing' },
  {
    id: 'editor',
    label: '核稿人',
    kind: 'name',
    section: 'editing',
    synonyms: words('核稿 编发人 编辑 编辑人 审核人'),
  },
  {
    id: 'editedOn',
    label: '核稿日期',
    kind: 'date',
    section: 'editing',
    synonyms: words('核稿时间 编发日期 编发时间'),
  },
  { id: 'signer', label: '签发人', kind: 'name', section: 'editing', synonyms: words('签发') },
  {
    id: 'signedOn',
    label: '签发日期',
    kind: 'date',
    section: 'editing',
    synonyms: words('签发时间'),
  },
  {
    id: 'issueNo',
    label: '期数',
    kind: 'text',
    section: 'editing',
    width: 15,
    synonyms: words('刊发期数 期号 信息期数 刊期'),
  },
  { id: 'mainTo', label: '主送', kind: 'text', section: 'editing', synonyms: words('主送单位') },
  { id: 'copyTo', label: '抄送', kind: 'text', section: 'editing', synonyms: words('抄送单位') },
  {
    id: 'handlingMode',
    label: '办理方式',
    kind: 'text',
    section: 'editing',
    synonyms: words('转办方式 处理方式'),
  },
  {
    id: 'handlingUnit',
    label: '办理单位',
    kind: 'text',
    section: 'editing',
    synonyms: words('承办单位 承办部门 转送单位 责任单位'),
  },
  {
    id: 'handledOn',
    label: '办理日期',
    kind: 'date',
    section: 'editing',
    synonyms: words('答复日期 答复时间 反馈日期 反馈时间 办结日期 办结时间 回复时间'),
  },
  {
    id: 'handlingResult',
    label: '办理情况',
    kind: 'longText',
    phrases: 'reply',
    section: 'editing',
    synonyms: words(
      '办理结果 处理情况 处理结果 答复 答复内容 答复意见 答复情况 反馈情况 反馈意见 回复情况 落实情况 办理进展',
    ),
  },
] as const satisfies readonly Field[]
