const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const PLACES = ['', '拾', '佰', '仟'] as const
const GROUPS = ['', '万', '亿', '万亿'] as const

/** Four digits in capital words; noughts inside are said once, those at the end not at all. */
const groupWords = (group: number): string => {
  const digits = String(group).padStart(4, '0').split('').map(Number)
  const said = digits.map((digit, at) =>
    digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[3 - at] ?? ''}`,
  )
  return said
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
}

const yuanWords = (yuan: number): string => {
  const groups: number[] = []
  for (let rest = yuan; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000)
  return groups.reduceRight((text, group, at) => {
    if (group === 0) return text
    // A gap before this group is said once: 壹万零伍拾.
    const gap = text !== '' && (group < 1000 || groups[at + 1] === 0) ? '零' : ''
    return `${text}${gap}${groupWords(group)}${GROUPS[at] ?? ''}`
  }, '')
}

/** An amount in fen as agreements write it out: 人民币壹万贰仟元整. */
export const capitalYuan = (fen: number): string => {
  const yuan = Math.floor(fen / 100)
  const [jiao, cents] = [Math.floor((fen % 100) / 10), fen % 10]
  const whole = yuan === 0 ? '' : `${yuanWords(yuan)}元`
  if (jiao === 0 && cents === 0) return `人民币${whole || '零元'}整`
  const tenths = jiao === 0 ? (whole === '' ? '' : '零') : `${DIGITS[jiao]}角`
  return `人民币${whole}${tenths}${cents === 0 ? '整' : `${DIGITS[cents]}分`}`
}
