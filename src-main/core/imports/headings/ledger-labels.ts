import { DETAIL } from '#shared/ledgers/detail-text.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { labelKey, variantsOf, wholeLabelKey } from './heading-labels.ts'
import type { LedgerLabels, Meaning } from './near-labels.ts'

/** More than any wording of a heading can weigh: it holds all that the others only sum up. */
const SPELT_OUT = 20
const LABEL = 5
const SYNONYM = 4
const VARIANT = 3

const learn = (labels: Map<string, Meaning>, label: string, meaning: Meaning): void => {
  const { field } = meaning
  const stems = field.under === undefined ? [''] : field.under
  for (const stem of stems)
    for (const key of [labelKey(stem + label), wholeLabelKey(stem + label)])
      if (key !== '' && (labels.get(key)?.weight ?? 0) < meaning.weight) labels.set(key, meaning)
}

const learnField = (labels: Map<string, Meaning>, ledger: Ledger, field: Field): void => {
  for (const synonym of field.synonyms ?? []) learn(labels, synonym, { field, weight: SYNONYM })
  for (const heading of field.narrowedBy?.headings ?? [])
    learn(labels, heading, { field, weight: SYNONYM, narrows: true })
  for (const fold of field.folds ?? [])
    for (const heading of fold.headings) learn(labels, heading, { field, fold, weight: SYNONYM })
  if (field.kind === 'rows' || field.kind === 'people' || field.kind === 'membership')
    learn(labels, field.label + DETAIL, { field, weight: SPELT_OUT, isDetail: true })
  for (const variant of variantsOf(ledger, field))
    learn(labels, variant, { field, weight: VARIANT })
}

const labelsByLedger = new WeakMap<Ledger, LedgerLabels>()

/** The headings of a ledger, prepared once; what the program numbers is known by its own label alone. */
export const labelsOfLedger = (ledger: Ledger): LedgerLabels => {
  const known = labelsByLedger.get(ledger) ?? learnLedger(ledger)
  labelsByLedger.set(ledger, known)
  return known
}

const learnLedger = (ledger: Ledger): LedgerLabels => {
  const labels = new Map<string, Meaning>()
  for (const field of ledger.fields) {
    learn(labels, field.label, { field, weight: LABEL })
    if (field.assigned !== true) learnField(labels, ledger, field)
  }
  return labels
}
