import type { PeriodChoice } from '#shared/domain/statistics-period.ts'

export type PeriodKind = PeriodChoice['kind']

/** What the pickers hold; each kind reads the parts it needs. */
export interface Pickers {
  readonly kind: PeriodKind
  readonly year: number
  /** Which half, quarter or month. */
  readonly part: number
  readonly from: string
  readonly to: string
}

export const PARTS = { half: 2, quarter: 4, month: 12 } as const

/** Tells kinds that are a part of a year. */
export const hasParts = (kind: PeriodKind): kind is keyof typeof PARTS => kind in PARTS

/** The stretch the pickers stand at. */
export const pickersToChoice = ({ kind, year, part, from, to }: Pickers): PeriodChoice => {
  switch (kind) {
    case 'half':
      return { kind, year, half: Math.min(part, PARTS.half) }
    case 'quarter':
      return { kind, year, quarter: Math.min(part, PARTS.quarter) }
    case 'month':
      return { kind, year, month: Math.min(part, PARTS.month) }
    case 'own':
      return { kind, from, to }
    case 'founding':
      return { kind }
    case 'year':
    case 'term':
      return { kind, year }
  }
}
