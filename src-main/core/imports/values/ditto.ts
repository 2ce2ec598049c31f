const DITTO = /^(?:同上|同前|〃|″|〞|"|''|“|”|↑)[。.]?$/

/** Tells a cell that stands for the one above it. */
export const isDitto = (text: string): boolean => DITTO.test(text)
