import type { Field } from '../field.ts'
import { words } from '../field.ts'

/** Inquiry, evidence and the talk itself: what the dossier's records are printed from. */
export const proceedingFields = [
  {
    id: 'mediators',
    label: '调解员',
    kind: 'people',
    section: 'proceedings',
    listed: true,
    width: 18,
    synonyms: words(
      '调解人 调解人员 人民调解员 首席调解员 调处人 调处人员 主持调解人 参与调解人员 调解委员 承办人 参与委员 调解员姓名 经办人 经办人员 办理人 责任委员 包案委员 参与调解委员 谁调的 谁调解的 化解责任人 调解责任人 调处责任人 主调人 主调解员 主持委员 主持协商委员',
    ),
  },
  {
    id: 'invited',
    label: '参加人',
    kind: 'text',
    section: 'proceedings',
    synonyms: words('邀请参加人 参加人员 参加单位 协助调解单位 在场人'),
  },
  {
    id: 'mediatedOn',
    label: '调解日期',
    kind: 'date',
    section: 'proceedings',
    synonyms: words('调解时间 调处时间 调处日期 开始调解日期'),
  },
  {
    id: 'place',
    label: '调解地点',
    kind: 'text',
    section: 'proceedings',
    lasts: true,
    synonyms: words('调解场所 地点'),
  },
  {
    id: 'inquiries',
    label: '调查记录',
    kind: 'rows',
    section: 'proceedings',
    parts: [
      { id: 'inquiredOn', label: '调查时间', kind: 'date' },
      { id: 'place', label: '调查地点', kind: 'text' },
      { id: 'subject', label: '事由', kind: 'text' },
      { id: 'person', label: '被调查人', kind: 'name' },
      { id: 'attendees', label: '参加人', kind: 'text' },
      { id: 'inquirer', label: '调查人', kind: 'name' },
      { id: 'recorder', label: '记录人', kind: 'name' },
      { id: 'text', label: '问答记录', kind: 'longText' },
    ],
  },
  {
    id: 'evidence',
    label: '证据材料',
    kind: 'rows',
    section: 'proceedings',
    parts: [
      { id: 'title', label: '证据名称', kind: 'text' },
      { id: 'source', label: '来源', kind: 'text' },
      { id: 'provider', label: '提供人', kind: 'name' },
      { id: 'providedOn', label: '提供时间', kind: 'date' },
      { id: 'copies', label: '份数', kind: 'integer' },
    ],
  },
  {
    id: 'process',
    label: '调解记录',
    kind: 'longText',
    section: 'proceedings',
    synonyms: words(
      '调解经过 调解过程 调处情况 调处过程 化解过程 办理情况 处理情况 处置情况 办理过程 处理过程 进展情况 工作进展 办理进展 落实情况 化解措施 调处措施 化解进展 调处经过',
    ),
  },
  {
    id: 'recorder',
    label: '记录人',
    kind: 'name',
    section: 'proceedings',
    lasts: true,
    synonyms: words('记录员'),
  },
] as const satisfies readonly Field[]
