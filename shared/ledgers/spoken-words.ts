/** What a studio is called where room is short: its name without the words every studio's name ends in. */
export const shortStudioName = (name: string): string =>
  name.replace(/(政协)?委员(工作室|工作站|之家|会客厅)$/u, '')

/** Tells the two words a yes-or-no field of the office's own may hold. */
export const isYesNoWord = (text: string): boolean => text === '是' || text === '否'
