import type { Output } from '#shared/contract/index.ts'

/** A scheme as it was read: with its origin, and the revision a save refers to. */
export type Opened = Output<'schemes.get'>
