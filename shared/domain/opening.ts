/** How a file is opened: shown as it is, by the program the system has for it, or only saved. */
export type Opening =
  | { readonly way: 'shown'; readonly type: string }
  | { readonly way: 'program' }
  | { readonly way: 'saved' }

const SHOWN: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
}

/** Documents, pictures and recordings; nothing that runs, and no page that could. */
const HARMLESS = new Set(
  'txt csv doc docx xls xlsx ppt pptx wps et dps ofd rtf odt ods odp tif tiff heic mp3 wav m4a amr mp4 mov avi'.split(
    ' ',
  ),
)

/** How a file of this name is opened; an ending that is not known to be harmless is only saved. */
export const openingOf = (name: string): Opening => {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = Object.hasOwn(SHOWN, ending) ? SHOWN[ending] : undefined
  if (type !== undefined) return { way: 'shown', type }
  return { way: HARMLESS.has(ending) ? 'program' : 'saved' }
}
