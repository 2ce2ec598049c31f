const DITTO = /^(?:同上|同前|〃|″|〞|"|''|“|”|↑)[。.]?$/
const SAME_DAY = /^(?:同日|当日|当天|同一天)[。.]?$/

const LONGEST = 4

/** Tells a cell that stands for the one above it. */
export const isDitto = (text: string): boolean => text.length <= LONGEST && DITTO.test(text)

/** Tells a cell of a column of days that names the day another cell names. */
export const isSameDay = (text: string): boolean => text.length <= LONGEST && SAME_DAY.test(text)
