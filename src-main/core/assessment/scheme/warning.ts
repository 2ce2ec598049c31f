import type { SchemeWarning } from '#shared/contract/schemes.ts'
import type { SchemeItem } from '#shared/domain/scheme.ts'
import { sumOf } from '../points.ts'

/** One thing a scheme can hardly mean. */
export const warning = (
  code: SchemeWarning['code'],
  item: string,
  field: string,
  message: string,
): SchemeWarning => ({ code, item, field, message, other: '' })

/** The most one hit can give, before any cap; null where that is no question. */
export const singleOf = ({ value, share }: SchemeItem): number | null => {
  if (!value || value.kind === 'MANUAL' || value.kind === 'EXTERNAL_REVIEW') return null
  const factors = share.map((one) => (one.kind === 'ROLE_FACTOR' ? one.factor : 1))
  const most = Math.max(1, ...factors)
  if (!('cases' in value)) return value.points * (value.kind === 'PER_EVENT' ? most : 1)
  const points = value.cases.map((one) => one.points)
  return most * (value.kind === 'STAGE_ADD' ? sumOf(points) : Math.max(...points))
}
