import { ownFieldProblem } from '#shared/domain/own-field.ts'
import type { Values } from '#shared/domain/record.ts'
import { validateValues } from '#shared/domain/validate-record.ts'
import type { FieldProblem } from '#shared/errors.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import type { Draft } from '../../store/records/insert-records.ts'
import { listOwnFields, officeBook } from '../../store/settings.ts'
import type { Reader } from '../../store/store.ts'

/**
 * The draft as it may be stored, by the office's own words and fields, or `invalid-record`. Without
 * `current` it is a new record and must be whole; with it only what it changes is looked at.
 */
export const checkDraft = (
  reader: Reader,
  ledger: LedgerId,
  draft: Draft,
  current?: Values,
): Draft => {
  const book = officeBook(reader)
  const codesOf = (set: string) => new Set(book.choicesOf(set).map(({ code }) => code))
  const { values, problems } = validateValues(ledgerOf(ledger), draft.values, {
    whole: current === undefined,
    codesOf,
    ...(current === undefined ? {} : { current }),
  })
  const own = listOwnFields(reader, ledger).flatMap((field): FieldProblem[] => {
    const code = ownFieldProblem(field, draft.extra?.[field.label] ?? '')
    return code === undefined ? [] : [{ field: `extra.${field.label}`, code }]
  })
  if (problems.length + own.length > 0) {
    throw new AppError('invalid-record', { problems: [...problems, ...own] })
  }
  return { ...draft, values }
}
