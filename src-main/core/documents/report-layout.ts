/**
 * How GB/T 9704-2012 lays out a paper: 22 lines of 28 characters in a block of 156 × 225 mm, bound at
 * the left. Lengths in mm, sizes in half points, pitches in twentieths of a point.
 */
export const layout = {
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  /** From the lower edge of the leaf, so that the page number stands 7 mm under the block. */
  footer: 25,
  size: { title: 44, body: 32, page: 28, table: 24 },
  /** 28.95 pt exactly: 22 lines fill the 225 mm of the block. */
  pitch: 579,
  titlePitch: 700,
  grid: { linePitch: 579 },
  /** 28 characters of 16 pt are wider than 156 mm: each gives up a quarter of a point. */
  squeeze: -5,
  character: 320,
} as const

/** The style of paragraphs that do not stand on the lines of the page. */
export const OFF_GRID = 'OffGrid'

/** The names by which Word asks for the fonts of an official paper. */
export const reportFonts = {
  title: '方正小标宋简体',
  first: '黑体',
  second: '楷体_GB2312',
  body: '仿宋_GB2312',
  page: '宋体',
} as const

/** A chart as it was drawn on the page, PNG; on paper it is as wide as the text. */
export interface ChartPicture {
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** Pictures of charts by the ids of their blocks. */
export type ChartPictures = ReadonlyMap<string, ChartPicture>
