import type { Paper, PaperPart } from '#shared/domain/paper.ts'
import type { RowValue } from '#shared/domain/record.ts'
import type { Fill } from './fill.ts'
import { DAY_LINE, formPaper } from './form-rows.ts'

/** Whose papers they are decides their titles: only a 人民调解委员会 may head 人民调解 papers. */
export interface MediationCase {
  readonly fill: Fill
  readonly isCommittee: boolean
  /** 人民调解 or 微协商（调解）. */
  readonly kind: string
  /** Empty where the pen writes it. */
  readonly issuer: string
  readonly applicants: readonly RowValue[]
  readonly respondents: readonly RowValue[]
  readonly parties: readonly RowValue[]
  /** Whom the case is between, for file names and registers. */
  readonly about: string
  readonly number: string
}

/** A mediation seen the way its papers need it. */
export const mediationCase = (fill: Fill): MediationCase => {
  const isCommittee = fill.isBlank
    ? fill.blankFor?.committee === true
    : fill.code('issuer') === 'PMC' || fill.code('issuer') === 'JOINT'
  const issuer = isCommittee ? fill.text('committeeName') || fill.studio : fill.studio
  const parties = fill.rows('parties')
  const applicants = parties.filter((one) => one['role'] === 'APPLICANT')
  const others = parties.filter((one) => one['role'] !== 'APPLICANT')
  const names = parties.map((one) => String(one['name'] ?? '')).filter(Boolean)
  return {
    fill,
    isCommittee,
    kind: isCommittee ? '人民调解' : '微协商（调解）',
    // A committee has a name of its own, which a blank form leaves to the pen.
    issuer: fill.isBlank ? (isCommittee ? '' : fill.ownStudio) : issuer,
    applicants,
    respondents: others,
    parties,
    about: [fill.text('mediationNo'), names.join('、').slice(0, 30)].filter(Boolean).join(' '),
    number:
      fill.text('agreementNo') ||
      `（${fill.isBlank ? '    ' : fill.code('acceptedOn').slice(0, 4)}）${isCommittee ? '人' : ''}调字第    号`,
  }
}

/** The names of some parties in a sentence. */
export const namesOf = (rows: readonly RowValue[]): string =>
  rows
    .map((one) => String(one['name'] ?? ''))
    .filter(Boolean)
    .join('、')

/** A paper of the case, called after its parties. */
export const paper = (told: MediationCase, title: string, parts: readonly PaperPart[]): Paper =>
  formPaper(told.fill, { title, about: told.about, parts })

/** Where the body that mediates puts its seal. */
export const orgSign = ({ issuer }: MediationCase): string =>
  `${issuer}（印章）              ${DAY_LINE}`

/** What the body that mediates is, where it is not called by its name. */
export const bodyOf = ({ isCommittee }: MediationCase): string =>
  isCommittee ? '人民调解委员会' : '委员工作室'
