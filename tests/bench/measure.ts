import { performance } from 'node:perf_hooks'

/** Median of several runs of A and B taken in turn, so that a busy machine weighs on both alike. */
export const ratioOf = async (
  a: () => unknown,
  b: () => unknown,
  rounds = 7,
): Promise<{ a: number; b: number; ratio: number }> => {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    times[0].push(await timeOf(a))
    times[1].push(await timeOf(b))
  }
  const [first, second] = [median(times[0]), median(times[1])]
  return { a: first, b: second, ratio: first / second }
}

/** Milliseconds of one run. */
export const timeOf = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The middle value; of an even number the upper of the two. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** One figure beside what was promised of it. */
export const report = (name: string, found: string, promised: string, holds: boolean): void => {
  console.log(
    `${holds ? 'holds ' : 'MISSES'}  ${name.padEnd(58)} ${found.padStart(12)}   (${promised})`,
  )
  if (!holds) process.exitCode = 1
}

/** The most memory a process ever held, in MB, from what Linux says of it. */
export const peakMemory = (status: string): number =>
  Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
