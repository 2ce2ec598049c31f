import type { PaperRequest } from '#shared/contract/papers.ts'
import { recordForms } from '#shared/ledgers/forms.ts'
import { findChange, insertChange } from '../../store/changes.ts'
import type { Reader } from '../../store/store.ts'
import type { CommandContext } from '../handler.ts'
import { ledgerOfRecord } from './record-of-form.ts'

const FIELD = 'unmasked-print'

/** Which papers a pass is for: the request without what it does not concern. */
const scopeOf = (of: PaperRequest): string => {
  const { pass, blank, ...rest } = { pass: '', ...of }
  return JSON.stringify(rest)
}

/**
 * Writes down who lets whole numbers of persons be seen on which papers, on every record of theirs
 * too, and gives the pass by which exactly these papers come unmasked.
 */
export const revealPapers = (
  of: PaperRequest,
  { write, ports, reader }: CommandContext,
): { pass: string } => {
  const pass = ports.newId()
  const stamp = { at: ports.now(), by: ports.user() }
  const change = { field: FIELD, before: '', batch: null }
  const ids = of.form === 'record' ? of.ids : []
  write((writer) => {
    const after = scopeOf(of)
    insertChange(writer, pass, { ...change, ledger: ledgerName(of), recordId: '', after }, stamp)
    for (const recordId of ids) {
      if (of.form !== 'record') continue
      const ledger = ledgerOfRecord(reader, of.sheet, recordId)
      const { label } = recordForms.find(({ id }) => id === of.sheet) ?? { label: of.sheet }
      insertChange(writer, ports.newId(), { ...change, ledger, recordId, after: label }, stamp)
    }
  })
  return { pass }
}

const ledgerName = (of: PaperRequest): string =>
  of.form === 'register' ? of.list.ledger : of.form === 'roster' ? 'duties' : of.form

/** Tells whether papers may show whole numbers: only with the pass that was given for them. */
export const isRevealed = (reader: Reader, of: PaperRequest): boolean => {
  if (!('pass' in of) || of.pass === '') return false
  const change = findChange(reader, of.pass)
  return change?.field === FIELD && change.after === scopeOf(of)
}
