import { activities } from './activities/index.ts'
import { contacts } from './contacts.ts'
import { duties } from './duties.ts'
import type { Field, Ledger } from './field.ts'
import { honors } from './honors.ts'
import { informations } from './informations/index.ts'
import { mediations } from './mediations/index.ts'
import { members } from './members/index.ts'
import { proposals } from './proposals/index.ts'
import { receptions } from './receptions/index.ts'
import { studios } from './studios.ts'
import { topics } from './topics/index.ts'

/** Every ledger of the program; adding one here and its table is all that entry, list and print need. */
export const ledgers = {
  receptions,
  members,
  studios,
  mediations,
  activities,
  duties,
  informations,
  proposals,
  topics,
  contacts,
  honors,
} as const satisfies Record<string, Ledger>
export type LedgerId = keyof typeof ledgers
export const ledgerIds = Object.keys(ledgers) as LedgerId[] // keys of a literal object

/** The description of a ledger by its id. */
export const ledgerOf = (id: LedgerId): Ledger => ledgers[id]

/** Tells an id of a ledger from any other text. */
export const isLedgerId = (text: string): text is LedgerId => Object.hasOwn(ledgers, text)

/** A field of a ledger by its id, or undefined. */
export const fieldOf = (ledger: Ledger, id: string): Field | undefined =>
  ledger.fields.find((field) => field.id === id)
