import type { Field, Part } from './field.ts'

/** What a membership says beside its studio. */
const MEMBERSHIP_PARTS: readonly Part[] = [
  { id: 'role', label: '职务', kind: 'choice', choices: 'studioRole' },
  { id: 'from', label: '起始日期', kind: 'date' },
  { id: 'to', label: '截止日期', kind: 'date' },
]

/** The parts a field's rows, persons or memberships have beside the name they go by. */
export const partsOf = ({ kind, parts = [] }: Field): readonly Part[] =>
  kind === 'membership' ? MEMBERSHIP_PARTS : parts

/** Every part within these fields as a field of its own, `field.part`, so that a list is narrowed by it. */
export const partFields = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) =>
    partsOf(field).map(
      ({ id, label, kind, choices, sensitive }): Field => ({
        id: `${field.id}.${id}`,
        label: `${field.label}·${label}`,
        kind,
        section: field.section,
        ...(choices === undefined ? {} : { choices }),
        ...(sensitive === undefined ? {} : { sensitive }),
      }),
    ),
  )
