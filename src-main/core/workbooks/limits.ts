const MB = 1024 * 1024

/** How much of a file is taken in before it is refused; far above any office's ledgers. */
export interface Limits {
  readonly fileBytes: number
  readonly zipEntries: number
  readonly zipTotalBytes: number
  readonly zipPartBytes: number
  /** Parts above `ratioFromBytes` may not unpack to more than this many times their packed size. */
  readonly zipRatio: number
  readonly ratioFromBytes: number
  readonly htmlBytes: number
  readonly textBytes: number
  readonly rows: number
  readonly columns: number
  readonly cells: number
  readonly sheets: number
  readonly merges: number
  readonly heapMb: number
  readonly timeoutMs: number
}

export const defaultLimits: Limits = {
  fileBytes: 50 * MB,
  zipEntries: 2000,
  zipTotalBytes: 400 * MB,
  zipPartBytes: 256 * MB,
  zipRatio: 100,
  ratioFromBytes: 4 * MB,
  htmlBytes: 30 * MB,
  textBytes: 100 * MB,
  rows: 200_000,
  columns: 512,
  cells: 4_000_000,
  sheets: 200,
  merges: 50_000,
  heapMb: 1024,
  timeoutMs: 60_000,
}
