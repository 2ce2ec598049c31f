import type { Sheet } from '#shared/domain/score.ts'

interface Marked {
  readonly lines: readonly Pick<Sheet['lines'][number], 'points' | 'full'>[]
}

/** A scheme of tasks only says met or not met; its noughts would look like bad marks. */
export const givesPoints = ({ lines }: Marked): boolean =>
  lines.some(({ points, full }) => points !== 0 || full !== null)
