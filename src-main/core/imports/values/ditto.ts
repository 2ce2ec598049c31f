const DITTO = /^(?:同上|同前|同日|当日|当天|同一天|〃|″|〞|"|''|“|”|↑)[。.]?$/

const LONGEST = 3

/** Tells a cell that stands for the one above it. */
export const isDitto = (text: string): boolean => text.length <= LONGEST && DITTO.test(text)
