import { describe, expect, it } from 'vitest'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { columnWidths, tableWidth } from '../../../src-renderer/features/records/column-widths.ts'

const listed = (id: (typeof ledgerIds)[number]): readonly Field[] =>
  ledgerOf(id).fields.filter((field: Field) => field.listed === true)

const widthsIn = (id: (typeof ledgerIds)[number], room: number) =>
  columnWidths(listed(id), ledgerOf(id).titleField, room)

describe('the columns of a list', () => {
  it.each(ledgerIds)('of %s grow with the window, and never beyond it', (id) => {
    const { titleField } = ledgerOf(id)
    const least = tableWidth(listed(id), titleField)
    const rooms = [0, least, least + 200, least + 600, least + 4000]
    const sums = rooms.map((room) =>
      widthsIn(id, room).reduce<number>((sum, each) => sum + (each ?? 0), 0),
    )
    expect(sums).toEqual(sums.toSorted((one, other) => one - other))
    rooms.slice(1).forEach((room, at) => {
      expect(sums[at + 1]).toBeLessThanOrEqual(room)
    })
  })

  it('have room for the name of a studio and for several names where the window is wide', () => {
    const fields = listed('activities')
    const wide = widthsIn('activities', 1700)
    const narrow = widthsIn('activities', 1100)
    for (const id of ['studio', 'attendance', 'place']) {
      const at = fields.findIndex((field) => field.id === id)
      expect(wide[at]).toBeGreaterThan((narrow[at] ?? 0) + 20)
    }
  })

  it('have room for the whole of a long choice where the window is wide', () => {
    const fields = listed('proposals')
    const at = fields.findIndex(({ id }) => id === 'resultClass')
    const labels = choicesOf(fields[at]?.choices).map(({ label }) => label)
    const longest = Math.max(...labels.map(({ length }) => length))
    expect(longest).toBeGreaterThan(6)
    expect(widthsIn('proposals', 1700)[at]).toBeGreaterThan(Math.min(longest, 16) * 14)
  })

  it('leave the rest to titles and long texts', () => {
    const fields = listed('activities')
    const at = fields.findIndex(({ id }) => id === ledgerOf('activities').titleField)
    expect(widthsIn('activities', 1700)[at]).toBeUndefined()
  })
})
