import type { Field } from '#shared/ledgers/field.ts'
import { fieldOfUse, type MappedColumn } from './columns.ts'

/** Tells whether a column of the table fills the field, by itself or in part. */
export const isClaimed = (field: Field, columns: readonly MappedColumn[]): boolean =>
  columns.some(({ use }) => fieldOfUse(use) === field)
