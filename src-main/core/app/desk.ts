import type { Hit } from '#shared/contract/desk.ts'
import { lifeCycleOf, stepsAt } from '#shared/domain/status/life-cycles.ts'
import { isLedgerId } from '#shared/ledgers/index.ts'
import { hitOf } from '../reports/hit.ts'
import {
  deleteDraft,
  deleteView,
  findDraft,
  insertView,
  listViews,
  putDraft,
} from '../store/desk.ts'
import { findRecord } from '../store/records/find-records.ts'
import { listNamesakes } from '../store/records/member-names.ts'
import { referencesTo } from '../store/records/remove-records.ts'
import { listVisitorHints } from '../store/records/visitors.ts'
import { searchRecords } from '../store/search/search.ts'
import { officeBook } from '../store/settings.ts'
import type { Feature, Handlers } from './handler.ts'

/** What lies on a clerk's desk around the books: search, hints, drafts, kept lists. */
export const deskHandlers: Handlers<
  Feature<'search' | 'visitors' | 'references' | 'drafts' | 'views'>
> = {
  'search.list': ({ text, limit }, { reader }) => {
    const book = officeBook(reader)
    const namesakes = listNamesakes(reader)
    return searchRecords(reader, text, limit).flatMap(({ ledger, id, parts }) => {
      const record = isLedgerId(ledger) ? findRecord(reader, ledger, id) : undefined
      if (record === undefined) return []
      return [{ ...toldApart(namesakes, hitOf(ledger, record, book)), parts: [...parts] }]
    })
  },

  'visitors.list': (input, { reader }) => {
    const book = officeBook(reader)
    return listVisitorHints(reader, input).flatMap(({ id, like, status }) => {
      const record = findRecord(reader, 'receptions', id)
      if (record === undefined) return []
      return [{ ...hitOf('receptions', record, book), like, open: isOpen(status) }]
    })
  },

  'references.get': ({ ledger, id }, { reader }) => referencesTo(reader, ledger, id),

  'references.getMany': ({ ledger, ids }, { reader }) => {
    const each = ids.map((id) => Object.entries(referencesTo(reader, ledger, id)))
    const found: Record<string, number> = {}
    for (const [from, count] of each.flat()) found[from] = (found[from] ?? 0) + count
    return { records: each.filter(({ length }) => length > 0).length, found }
  },

  'drafts.get': ({ form }, { reader, ports }) => {
    const draft = findDraft(reader, form, ports.user())
    return draft === undefined ? null : { values: JSON.parse(draft.content), at: draft.at }
  },

  'drafts.update': ({ form, values }, { write, ports }) => {
    const stamp = { at: ports.now(), by: ports.user() }
    write((writer) => putDraft(writer, form, JSON.stringify(values ?? null), stamp))
    return {}
  },

  'drafts.remove': ({ form }, { write, ports }) => {
    write((writer) => deleteDraft(writer, form, ports.user()))
    return {}
  },

  'views.list': ({ ledger }, { reader }) => listViews(reader, ledger),

  'views.create': (view, { write, ports }) => {
    const created = { ...view, id: ports.newId() }
    write((writer) => insertView(writer, created))
    return created
  },

  'views.remove': ({ id }, { write }) => {
    write((writer) => deleteView(writer, id))
    return {}
  },
}

/** A member whose name another has is called by name and number. */
const toldApart = (namesakes: ReadonlyMap<string, string>, hit: Hit): Hit => ({
  ...hit,
  title: namesakes.get(hit.id) ?? hit.title,
})

/** A visit is open while something but reopening it can still be done. */
const isOpen = (status: string | null): boolean => {
  const cycle = lifeCycleOf('receptions')
  if (cycle === undefined || status === null) return true
  return stepsAt(cycle, status).some((event) => !['reopen', 'archive', 'callBack'].includes(event))
}
