import type { RowValue } from '../domain/record.ts'
import type { Test } from './figure.ts'
import { meetsAll } from './meets.ts'

/*
 * One row of 采用与批示 may say two things, and each is counted by itself: that a level took the
 * suggestion, and that a leader wrote upon it. A leader named beside an adoption makes it no less an
 * adoption, and an instruction need not be chosen as the outcome where its leader, text or level is
 * written down. Only a row that calls itself an instruction and tells of no way of adoption names the
 * leader's level, and no other.
 *
 * Statistics, sums, register and schemes all read these conditions, so that what one of them counts
 * another pays. Whether a row that is both is paid for both is the scheme's word (`chain`, `noDouble`).
 */

/** A level took it: sending it up is no adoption, nor is what the studio keeps for itself. */
export const adoption: readonly Test[] = [
  { field: 'row.level', notIn: ['', 'STUDIO'] },
  { field: 'row.mode', notIn: ['SENT_UP'] },
  {
    any: [[{ field: 'row.mode', is: 'filled' }], [{ field: 'row.effect', notIn: ['INSTRUCTION'] }]],
  },
]

/** A leader wrote upon it. */
export const instruction: readonly Test[] = [
  {
    any: [
      [{ field: 'row.effect', in: ['INSTRUCTION'] }],
      [{ field: 'row.leader', is: 'filled' }],
      [{ field: 'row.instruction', is: 'filled' }],
      [{ field: 'row.instructionLevel', is: 'filled' }],
    ],
  },
]

const holds = (row: RowValue, tests: readonly Test[]): boolean =>
  meetsAll({ read: (field) => row[field.slice('row.'.length)], today: '' }, tests)

/** Tells whether a row of 采用与批示 is an adoption, as every count takes it. */
export const isAdoption = (row: RowValue): boolean => holds(row, adoption)

/** Tells whether a row of 采用与批示 is an instruction, as every count takes it; it may be both. */
export const isInstruction = (row: RowValue): boolean => holds(row, instruction)
