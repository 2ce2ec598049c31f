/** The year that is looked at, and the others there are. */
export const yearWords = {
  office: (year: number) => `${year} 年度`,
  change: (year: number) => `当前年度 ${year} 年，点这里换一年`,
  option: (year: number, records: number) =>
    records === 0 ? `${year} 年（还没有记录）` : `${year} 年（${records} 条记录）`,
  typed: '填别的年度……',
  changed: (year: number) => `现在看的是 ${year} 年`,
  elsewhere: (year: number, records: number, shown: number) =>
    `${year} 年有 ${records} 条记录，当前看的是 ${shown} 年，这一年还没有记录。`,
  look: (year: number) => `改看 ${year} 年`,
} as const
