import type { ManualEntry, Review } from '#core/assessment/facts.ts'

/** Points given by hand to ann for the first item. */
export const entry = (points: number, over: Partial<ManualEntry> = {}): ManualEntry => ({
  id: `e${points}`,
  subjectId: 'ann',
  item: 'item0',
  on: '2024-12-01',
  points,
  reason: `paper ${points}`,
  ...over,
})

/** An opinion on ann for the first item. */
export const review = (rater: string, score: number, over: Partial<Review> = {}): Review => ({
  id: `${rater} ${score}`,
  subjectId: 'ann',
  item: 'item0',
  on: '2024-12-01',
  rater,
  score,
  ...over,
})
