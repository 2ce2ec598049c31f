import type { LedgerId } from './index.ts'

/** A form on paper that is filled from one record, or printed blank for the pen. */
export interface RecordForm {
  readonly id: string
  readonly label: string
  /** The ledgers whose records fill it. */
  readonly ledgers: readonly LedgerId[]
  /** Whether it shows the photographs that were added to its record. */
  readonly photos?: true
}

/** Ledgers whose matters are handed to units, urged and called back about. */
const handled = [
  'receptions',
  'mediations',
  'informations',
  'proposals',
  'topics',
  'contacts',
] as const

const mediation = ['mediations'] as const

/** Every form of one record, in the order in which a list offers them. */
export const recordForms = [
  { id: 'reception', label: '接待来访群众登记表', ledgers: ['receptions'] },
  { id: 'activity', label: '活动（履职）记录表', ledgers: ['activities'], photos: true },
  { id: 'sign-in', label: '活动签到表', ledgers: ['activities'] },
  { id: 'leave', label: '请假单', ledgers: ['activities'] },
  { id: 'consultation', label: '微协商记录表', ledgers: ['activities'] },
  { id: 'duty-log', label: '值班日志', ledgers: ['duties'] },
  { id: 'information', label: '社情民意信息稿', ledgers: ['informations'] },
  { id: 'proposal', label: '提案表', ledgers: ['proposals'] },
  { id: 'proposal-feedback', label: '提案办理征询意见表', ledgers: ['proposals'] },
  { id: 'topic', label: '课题（三题）派题单', ledgers: ['topics'] },
  { id: 'topic-answer', label: '课题（三题）答题反馈表', ledgers: ['topics'] },
  { id: 'dossier', label: '调解卷宗（全套）', ledgers: mediation },
  { id: 'dossier-cover', label: '调解卷宗封面', ledgers: mediation },
  { id: 'dossier-contents', label: '卷内目录', ledgers: mediation },
  { id: 'mediation-application', label: '调解申请书', ledgers: mediation },
  { id: 'mediation-acceptance', label: '受理登记表', ledgers: mediation },
  { id: 'mediation-notice', label: '当事人权利义务告知书', ledgers: mediation },
  { id: 'mediation-authorization', label: '授权委托书', ledgers: mediation },
  { id: 'mediation-inquiry', label: '调查记录', ledgers: mediation },
  { id: 'mediation-evidence', label: '证据材料', ledgers: mediation },
  { id: 'mediation-record', label: '调解记录', ledgers: mediation },
  { id: 'mediation-agreement', label: '协议书', ledgers: mediation },
  { id: 'mediation-oral', label: '口头协议登记表', ledgers: mediation },
  { id: 'mediation-receipt', label: '履行凭证', ledgers: mediation },
  { id: 'mediation-callback', label: '调解回访记录', ledgers: mediation },
  { id: 'mediation-closing', label: '结案报告表', ledgers: mediation },
  { id: 'dossier-note', label: '卷宗情况说明', ledgers: mediation },
  { id: 'assignment', label: '交办（转办）单', ledgers: handled },
  { id: 'supervision', label: '督办通知单', ledgers: handled },
  { id: 'handling-feedback', label: '办理情况反馈表', ledgers: handled },
  { id: 'call-back', label: '回访记录', ledgers: handled },
  { id: 'archive', label: '档案封面、目录、备考表', ledgers: [...handled, 'activities'] },
] as const satisfies readonly RecordForm[]
export type RecordFormId = (typeof recordForms)[number]['id']
export const recordFormIds = recordForms.map(({ id }) => id)

const listed: readonly (RecordForm & { readonly id: RecordFormId })[] = recordForms

/** Tells whether a form shows the photographs that were added to its record. */
export const showsPhotos = (sheet: RecordFormId): boolean =>
  listed.some(({ id, photos }) => id === sheet && photos === true)

/** The forms that a record of a ledger fills. */
export const formsOf = (ledger: string): readonly (RecordForm & { readonly id: RecordFormId })[] =>
  listed.filter(({ ledgers }) => ledgers.some((one) => one === ledger))
