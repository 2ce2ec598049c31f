/** Rounds half away from zero; sums of tenths and thirds come out as people write them. */
export const roundTo = (value: number, digits: number): number => {
  const scale = 10 ** digits
  const rounded = Math.round(Math.abs(value) * scale * (1 + Number.EPSILON * 4)) / scale
  return rounded === 0 ? 0 : Math.sign(value) * rounded
}

/** The value within a floor and a cap, where there are any. */
export const clamp = (
  value: number,
  { cap, floor }: { readonly cap?: number | undefined; readonly floor?: number | undefined },
): number => Math.min(Math.max(value, floor ?? -Infinity), cap ?? Infinity)

/** Adds numbers up. */
export const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
