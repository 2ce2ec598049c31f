/** What is wrong with a part that was typed, by code; other codes keep their own sentence. */
export const typedProblems: Readonly<Record<string, (part: string) => string>> = {
  year: (part) => `${part} 要写四位数的年份，如 ${part} 2024。`,
  day: (part) => `${part} 要写成 2024-01-31 这样的日期。`,
  order: () => '起始日期在截止日期之后，请对调后重试。',
  required: (part) => `这里必须写明 ${part}。`,
  condition: (part) => `${part} 要写成 栏目=内容，如 ${part} 界别=教育界。`,
  month: (part) => `${part} 要写成 2024-01 这样的年月。`,
  alone: (part) => `${part} 不能和别的时段一起写，请去掉一个。`,
  outputs: (part) => `${part} 只用于上报表（--template），导出登记簿请用 --year。`,
  option: (part) => `没有这个选项“${part}”，用 lxq --help 查看用法。`,
  json: (part) => `“${part}”不是 JSON 文件，请检查后重试。`,
}

/** A data folder in which nobody has begun books. */
export const noBooks = (folder: string): string =>
  `文件夹“${folder}”里没有台账，请核对 --data 写的位置；要在这里新建台账，请先运行 lxq init。`

/** A name that is none of those there are, with those there are. */
export const unknownName = (part: string, typed: string, known: readonly string[]): string => {
  const offered = known.length === 0 ? '目前没有可选的。' : `可以写：${known.join('、')}。`
  return `${part} 里没有“${typed}”这一项。${offered}`
}
