import { z } from 'zod'
import { command, query } from './procedure.ts'
import { LedgerIdInput } from './records.ts'

export const OfficeChoice = z.object({
  set: z.string(),
  code: z.string(),
  label: z.string().trim().min(1).max(40),
  position: z.int().min(0),
  retired: z.boolean().default(false),
})

/** Kinds of a field that an office adds without a programmer. */
const ownFieldKinds = ['text', 'number', 'date', 'choice', 'yesNo'] as const

/** A field the office added. Its values lie in a record's `extra` under its label, as text. */
export const OwnField = z.object({
  id: z.string(),
  ledger: LedgerIdInput,
  label: z.string().trim().min(1).max(40),
  kind: z.enum(ownFieldKinds),
  choices: z.array(z.string().trim().min(1).max(40)).max(60).default([]),
  position: z.int().min(0).default(0),
})
export type OwnField = z.infer<typeof OwnField>

export const settingsContract = {
  /** What the office changed of the shipped choice sets; `choiceBook` joins the two. */
  'choices.list': query(z.object({}), z.array(OfficeChoice)),
  'choices.update': command(OfficeChoice, OfficeChoice),
  /** An entry of the office's own, with a code of its own. */
  'choices.create': command(OfficeChoice.omit({ code: true }), OfficeChoice),
  /** Puts the entries of a set into this order at once; those not named come after, as they stood. */
  'choices.arrange': command(
    z.object({ set: z.string(), codes: z.array(z.string()).max(1000) }),
    z.array(OfficeChoice),
  ),
  'fields.list': query(z.object({ ledger: LedgerIdInput }), z.array(OwnField)),
  'fields.create': command(OwnField.omit({ id: true }), OwnField),
  /** Renames a field (its values follow) or changes its choices and place. */
  'fields.update': command(OwnField.omit({ ledger: true, kind: true }), OwnField),
  /** Takes the field away; what was written in it stays with the records. */
  'fields.remove': command(z.object({ id: z.string() }), z.object({})),
} as const
