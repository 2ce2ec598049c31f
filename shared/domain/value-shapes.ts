import type { FieldValue, MembershipValue, PersonValue, RefValue, RowValue } from './record.ts'

// The kind of a field decides the shape of its value, and nothing else passes `validateRecord`: what is
// asked for here by the kind is of that shape, which a compiler cannot know.

type Held = FieldValue | undefined

/** The codes of a `choices` field; none where nothing was chosen. */
export const codesIn = (value: Held): readonly string[] => (value ?? []) as readonly string[] // by its kind

/** The rows of a `rows` field; none where nothing was entered. */
export const rowsIn = (value: Held): readonly RowValue[] => (value ?? []) as readonly RowValue[] // by its kind

/** The studios of a `membership` field; none where nothing was entered. */
export const membershipsIn = (value: Held): readonly MembershipValue[] =>
  (value ?? []) as readonly MembershipValue[] // by its kind

/** The persons of a `people` field; none where nobody was entered. */
export const personsIn = (value: Held): readonly PersonValue[] =>
  (value ?? []) as readonly PersonValue[] // by its kind

/** The person of a `person` field that is filled in. */
export const personIn = (value: Held): PersonValue => value as PersonValue // by its kind

/** The studio of a `studio` field that is filled in. */
export const studioIn = (value: Held): RefValue => value as RefValue // by its kind
