const TIME = /^(\d{1,2})[:\uff1a.点时]?(\d{2})?分?$/

/** Reads `9:30`, `930`, `9点` as a time of day; undefined when it is none. */
export const parseTypedTime = (typed: string): string | undefined => {
  const parts = TIME.exec(typed.trim())
  if (parts === null) return undefined
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)]
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
