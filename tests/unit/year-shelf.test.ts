import { expect, it } from 'vitest'
import { createYearShelf } from '#core/app/year-shelf.ts'

const setupShelf = () => {
  const scored: string[] = []
  let state = 'first'
  const shelf = createYearShelf(() => state)
  return {
    scored,
    ask: (name: string) =>
      shelf.year(name, () => {
        scored.push(name)
        return []
      }),
    write: () => {
      state += ' more'
    },
  }
}

it('scores a year once, until somebody writes', () => {
  const { scored, ask, write } = setupShelf()
  for (const name of ['2024 A', '2023 A', '2024 A', '2023 A']) ask(name)
  expect(scored).toEqual(['2024 A', '2023 A'])
  write()
  ask('2024 A')
  expect(scored).toEqual(['2024 A', '2023 A', '2024 A'])
})

it('forgets the year that was not asked for the longest', () => {
  const { scored, ask } = setupShelf()
  for (const name of ['A', 'B', 'A', 'C', 'A', 'B']) ask(name)
  expect(scored).toEqual(['A', 'B', 'C', 'B'])
})
