import type { Segment } from '#shared/domain/report.ts'

interface Swap {
  readonly at: number
  readonly length: number
  readonly to: string
}

const DIGIT = /[\d.]/

/** Where a number stands by itself in a text, not as a part of a longer one. */
const placesOf = (text: string, number: string): readonly number[] => {
  const places: number[] = []
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + number.length)
    if (!DIGIT.test(before) && !DIGIT.test(after)) places.push(at)
  }
  return places
}

/**
 * A person's text with the numbers that are others now put into it. Null when one of them cannot be
 * told in it: it stands there twice, or not at all, or the sentence is built differently now.
 */
export const mergedText = (
  text: string,
  was: readonly Segment[],
  is: readonly Segment[],
): string | null => {
  const numbers = (segments: readonly Segment[]) =>
    segments.filter(({ slot }) => slot !== undefined)
  const [before, after] = [numbers(was), numbers(is)]
  if (before.length !== after.length) return null
  const swaps: Swap[] = []
  for (const [at, { text: from, slot }] of before.entries()) {
    const next = after[at]
    if (next?.slot?.figure !== slot?.figure || next?.slot?.key !== slot?.key) return null
    if (next === undefined || next.text === from) continue
    const places = placesOf(text, from)
    const [place] = places
    if (places.length !== 1 || place === undefined) return null
    swaps.push({ at: place, length: from.length, to: next.text })
  }
  const ordered = swaps.toSorted((a, b) => b.at - a.at)
  const isShared = ordered.some(({ at }, i) => i > 0 && ordered[i - 1]?.at === at)
  if (isShared) return null
  return ordered.reduce(
    (all, { at, length, to }) => all.slice(0, at) + to + all.slice(at + length),
    text,
  )
}
