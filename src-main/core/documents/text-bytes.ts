/**
 * A text that is made as the bytes it is written in: of a hundred million letters, each that is first
 * put together as a string costs three times.
 */
export interface TextBytes {
  /** Adds bytes that stand again and again, made once. */
  readonly put: (made: Uint8Array) => void
  readonly write: (text: string) => void
  readonly size: () => number
  /** Hands out what was added since it last did. It holds until the time after the next. */
  readonly take: () => Buffer
}

/** The most bytes a letter of a string takes. */
const WIDEST = 3

/** Begins a text whose pieces have about so many bytes. */
export const createTextBytes = (piece: number): TextBytes => {
  // Two, in turns: one is packed while the other is filled.
  let [bytes, other] = [Buffer.allocUnsafeSlow(piece), Buffer.allocUnsafeSlow(piece)]
  let end = 0
  const makeRoom = (more: number): void => {
    if (end + more <= bytes.length) return
    const larger = Buffer.allocUnsafeSlow(2 * (end + more))
    bytes.copy(larger, 0, 0, end)
    bytes = larger
  }
  return {
    put: (made) => {
      makeRoom(made.length)
      const into = bytes
      let at = end
      // A few bytes: a call of the machine for them costs more than they do.
      for (let from = 0; from < made.length; from++) into[at++] = made[from] as number // within its length
      end = at
    },
    write: (text) => {
      makeRoom(text.length * WIDEST)
      end += bytes.write(text, end)
    },
    size: () => end,
    take: () => {
      const taken = bytes.subarray(0, end)
      ;[bytes, other, end] = [other, bytes, 0]
      return taken
    },
  }
}
