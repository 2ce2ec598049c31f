/** Each names what the one before it holds: a member belongs to a studio, and all others name members. */
const REGISTERS: readonly (string | null)[] = ['studios', 'members']

/** Tells the ledgers of members and studios, whom the others name. */
export const isRegisterLedger = (ledger: string | null): boolean => REGISTERS.includes(ledger)

/**
 * Puts files in the order in which they are best taken in: registers before the ledgers that name
 * whom they hold, all others as they came.
 */
export const registersFirst = <T>(
  files: readonly T[],
  ledgersOf: (file: T) => readonly (string | null)[],
): readonly T[] => {
  const rankOf = (file: T): number => {
    const ranks = ledgersOf(file).map((ledger) => REGISTERS.indexOf(ledger))
    return Math.min(REGISTERS.length, ...ranks.filter((rank) => rank >= 0))
  }
  return files.toSorted((a, b) => rankOf(a) - rankOf(b))
}
