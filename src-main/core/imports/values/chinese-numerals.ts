const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
/** As sums are written on papers of money: 壹万贰仟. */
const FORMAL_SIGNS = '壹贰叁肆伍陆柒捌玖拾佰仟萬'
const PLAIN_SIGNS = '一二三四五六七八九十百千万'
const FORMAL = new RegExp(`[${FORMAL_SIGNS}]`, 'g')
const NUMERAL = /^[〇○零一二两三四五六七八九十百千万亿]+$/

const belowTenThousand = (text: string): number => {
  let total = 0
  let digit = 0
  for (const sign of text) {
    const place = PLACES[sign]
    if (place === undefined) {
      digit = DIGITS[sign] ?? 0
      continue
    }
    total += (digit === 0 ? 1 : digit) * place
    digit = 0
  }
  return total + digit
}

/** The number a Chinese numeral says (十二, 一百零五, 二〇二三), or undefined for other text. */
export const numberOfNumeral = (written: string): number | undefined => {
  const text = written.replace(FORMAL, (sign) => PLAIN_SIGNS[FORMAL_SIGNS.indexOf(sign)] ?? sign)
  if (!NUMERAL.test(text)) return undefined
  if (!/[十百千万亿]/.test(text)) return Number([...text].map((sign) => DIGITS[sign]).join(''))
  let total = 0
  for (const part of text.split(/(?<=[万亿])/)) {
    const scale = part.endsWith('亿') ? 1e8 : part.endsWith('万') ? 1e4 : 1
    total += belowTenThousand(part.replace(/[万亿]$/, '')) * scale
  }
  return total
}

const RUN = /[〇○零一二三四五六七八九十]+/g

/** Text with every run of Chinese numerals written in digits. */
export const numeralsToDigits = (text: string): string =>
  text.replace(RUN, (run) => String(numberOfNumeral(run) ?? run))
