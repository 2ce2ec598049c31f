import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { issueMessage } from './messages.ts'
import type { Finding } from './values/cell-reading.ts'

export interface IssuePlace {
  /** Row as in Excel. */
  readonly row: number
  readonly column: string
}

const levelOf = (finding: Finding, field: Field): ImportIssue['level'] => {
  if (finding.kept === true) return 'note'
  return field.required === true && field.initial === undefined ? 'problem' : 'warning'
}

/** A finding of a cell as an issue: it keeps the row out only where the field may not be missing. */
export const issueOfFinding = (
  finding: Finding,
  field: Field,
  place: IssuePlace,
  raw: string,
): ImportIssue => ({
  ...place,
  field: field.id,
  code: finding.code,
  level: levelOf(finding, field),
  raw,
  message: issueMessage(finding.code, {
    label: field.label,
    raw,
    ...(finding.why === undefined ? {} : { why: finding.why }),
  }),
})

/** An issue that only says something and keeps nothing out. */
export const noteOf = (
  code: ImportIssue['code'],
  place: IssuePlace,
  raw: string,
  more: { readonly field?: string; readonly detail?: string; readonly why?: string } = {},
): ImportIssue => ({
  ...place,
  field: more.field ?? '',
  code,
  level: 'note',
  raw,
  message: issueMessage(code, {
    label: '',
    raw,
    ...(more.detail === undefined ? {} : { detail: more.detail }),
    ...(more.why === undefined ? {} : { why: more.why }),
  }),
})

/** The issue of a row that lacks what its ledger cannot do without; an empty column says that none is for it. */
export const missingIssue = (field: Field, place: IssuePlace): ImportIssue => ({
  ...place,
  field: field.id,
  code: 'required-missing',
  level: 'problem',
  raw: '',
  message: issueMessage('required-missing', {
    label: field.label,
    raw: '',
    ...(place.column === '' ? { why: 'NO_COLUMN' } : {}),
  }),
})
