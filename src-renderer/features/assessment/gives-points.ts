import type { Sheet } from '#shared/domain/score.ts'

/** A scheme of tasks only says met or not met; its noughts would look like bad marks. */
export const givesPoints = ({ lines }: Sheet): boolean =>
  lines.some(({ points, full }) => points !== 0 || full !== null)
