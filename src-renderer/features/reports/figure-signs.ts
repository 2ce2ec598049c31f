import type { Segment } from '#shared/domain/report.ts'

/** A piece of a sentence, and the sign behind it that must not begin the next line. */
export interface SignedSegment {
  readonly segment: Segment
  readonly sign: string
}

const SIGNS = /^[，。、；：）]+/

const signOf = (segment: Segment | undefined): string => SIGNS.exec(segment?.text ?? '')?.[0] ?? ''

/** Ties the sign that follows a figure to it: a figure can be pressed, and a browser would break the line there. */
export const withSigns = (segments: readonly Segment[]): readonly SignedSegment[] =>
  segments.map((segment, at) => {
    const before = segments[at - 1]
    const taken = before?.slot === undefined ? '' : signOf(segment)
    return {
      segment: { ...segment, text: segment.text.slice(taken.length) },
      sign: segment.slot === undefined ? '' : signOf(segments[at + 1]),
    }
  })
