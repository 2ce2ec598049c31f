/** On whom a scheme is tried. */
export interface Tried {
  readonly kind: 'member' | 'studio'
  readonly subject: string | undefined
  readonly name?: string | undefined
  readonly year: number
}

let last: Tried | undefined

/** A clerk who looks at another item, or tries tomorrow's rule, means the same person. */
export const lastTried = {
  get: (): Tried | undefined => last,
  set: (tried: Tried): void => {
    last = tried
  },
}
