import type { RowValue } from '#shared/domain/record.ts'

const isSaid = (part: RowValue[string] | undefined): boolean =>
  part !== undefined && part !== null && part !== ''

const said = (row: RowValue): RowValue =>
  Object.fromEntries(Object.entries(row).filter(([, part]) => isSaid(part)))

const isSamePerson = (one: RowValue, other: RowValue): boolean =>
  one['name'] === other['name'] &&
  (!isSaid(one['memberId']) || !isSaid(other['memberId']) || one['memberId'] === other['memberId'])

const isBlank = (row: RowValue): boolean => !Object.values(row).some(isSaid)

/** Rows put after those there are; blank ones go. */
export const withRows = (
  rows: readonly RowValue[],
  added: readonly RowValue[],
): readonly RowValue[] => [...rows.filter((row) => !isBlank(row)), ...added.map(said)]

/** Persons put to those there are: one who is there already is told what is new of her, blank rows go. */
export const withPeople = (
  rows: readonly RowValue[],
  people: readonly RowValue[],
): readonly RowValue[] => {
  const all = rows.filter((row) => !isBlank(row))
  for (const person of people) {
    const at = all.findIndex((row) => isSamePerson(row, person))
    if (at < 0) all.push(said(person))
    else all[at] = { ...all[at], ...said(person) }
  }
  return all
}

/** One row in whose name several stand becomes a row each; what else was said there is said of all. */
export const spreadPeople = (
  rows: readonly RowValue[],
  at: number,
  people: readonly RowValue[],
): readonly RowValue[] => {
  const { name: _, memberId: __, ...rest } = rows[at] ?? {}
  return rows.flatMap((row, each) =>
    each === at ? people.map((person) => ({ ...rest, ...said(person) })) : [row],
  )
}
