/** What JSON in a file says, with or without the mark that Windows programs like to put before a text; throws as `JSON.parse`. */
export const jsonOfText = (text: string): unknown => JSON.parse(text.replace(/^\uFEFF/, ''))
