import type { StatisticsNote } from '#shared/contract/statistics.ts'
import type { Period } from '#shared/domain/days.ts'

interface Life {
  readonly id: string
  readonly foundedOn: string | null
  readonly closedOn: string | null
}

const firstDay = (day: string): string => `${day}-01-01`.slice(0, 10)

/** What a reader must know of a studio that was not there for the whole period. */
export const studioNotes = (
  { from, to }: Period,
  { id, foundedOn, closedOn }: Life,
): StatisticsNote[] => {
  const notes: StatisticsNote[] = []
  const founded = foundedOn === null || foundedOn === '' ? '' : firstDay(foundedOn)
  // Founded "in 2024" is no news for the whole of 2024.
  if (founded > to) notes.push({ code: 'founded-later', studio: id, on: foundedOn ?? '' })
  else if (founded > from) notes.push({ code: 'founded-inside', studio: id, on: foundedOn ?? '' })
  const closed = closedOn === null || closedOn === '' ? '' : firstDay(closedOn)
  if (closed === '') return notes
  if (closed < from) notes.push({ code: 'closed-before', studio: id, on: closedOn ?? '' })
  else if (closed <= to) notes.push({ code: 'closed-inside', studio: id, on: closedOn ?? '' })
  return notes
}
