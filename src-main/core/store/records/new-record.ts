import type { Values } from '#shared/domain/record.ts'

/** A record that has its id and number and is about to be written. */
export interface NewRecord {
  readonly id: string
  readonly values: Values
  readonly extra: Readonly<Record<string, string>>
}
