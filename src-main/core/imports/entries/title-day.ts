import { isTold } from '../columns/columns.ts'
import type { TableReading } from '../columns/table-reading.ts'
import { readDate } from '../values/dates.ts'

/** 日期 and 登记日期 above a table are the day it was written, not that of what it tells. */
const OF_THE_PAPER = /^(?:登记|填报|填表|制表|上报|报送)/
const SHORTEST = 3
const DAY = /^[\s:：]*((?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?)/

/**
 * The one day that the lines above a table name for all of it (接待日 2024年6月15日), where no column
 * tells one; undefined where they name none or several.
 */
export const dayOfTitle = ({
  ledger,
  columns,
  titles,
  context,
}: TableReading): string | undefined => {
  const field = ledger.fields.find(({ id }) => id === ledger.dateField)
  if (field === undefined || isTold(columns, field)) return undefined
  const labels = [field.label, ...(field.synonyms ?? [])].filter(
    (label) => label.length >= SHORTEST && !OF_THE_PAPER.test(label),
  )
  const days = new Set<string>()
  for (const title of titles)
    for (const label of labels) {
      const at = title.indexOf(label)
      const text = at < 0 ? undefined : DAY.exec(title.slice(at + label.length))?.[1]
      const read = text && readDate({ k: 's', v: text }, { today: context.today })
      if (read && read.value !== null) days.add(read.value.day)
    }
  const [only] = days
  return days.size === 1 ? only : undefined
}
