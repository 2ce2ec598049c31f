import { expect, it } from 'vitest'
import { cellCases } from './hard-cases/cells.ts'
import { formatCases } from './hard-cases/formats.ts'
import { packageCases } from './hard-cases/packages.ts'
import { tableCases } from './hard-cases/tables.ts'
import { textCases } from './hard-cases/texts.ts'

// The hard cases of the reference by their numbers there, so that a reader sees that none is missing.
// What needs more room to be proven has its own tests in this folder as well.
const cases = [...cellCases, ...tableCases, ...packageCases, ...formatCases, ...textCases]

it('are all sixty', () => {
  expect(cases.map(([number]) => number)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
})

it.each(cases)('case %i: %s', (_number, _name, found, wanted) => {
  expect(found()).toEqual(wanted)
})
