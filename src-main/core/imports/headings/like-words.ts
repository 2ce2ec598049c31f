/** Words that offices change for one another in a heading; what the first says, the others say. */
const LIKE: readonly (readonly string[])[] = [
  ['调解', '化解', '调处', '调停'],
  ['纠纷', '矛盾纠纷', '争议'],
  ['接待', '接访', '接谈', '会客', '会见'],
  ['参加', '参与', '参会', '参训', '到场', '到会', '与会', '出席'],
  ['标题', '题目', '题名', '名称', '篇目'],
  ['类型', '类别', '种类', '性质'],
  ['地点', '场所', '场地'],
  ['金额', '数额', '款额', '款项', '资金', '钱款', '标的额', '标的'],
  ['刊发', '刊登', '刊载', '登载', '发表', '见报', '刊播', '播发'],
  ['采用', '采纳', '录用', '编发'],
  ['级别', '层级', '层次', '等级'],
  ['办理', '处理', '处置'],
  ['报送', '上报', '呈报'],
  ['时间', '日期'],
  ['单位', '部门'],
  ['刊期', '期数', '期号'],
  ['结果', '结论'],
  ['成功', '调成'],
  ['牵涉', '涉及'],
]

const likeOf: ReadonlyMap<string, string> = new Map(
  LIKE.flatMap(([first = '', ...others]) => others.map((word) => [word, first] as const)),
)
const ANY_LIKE = new RegExp(
  [...likeOf.keys(), ...LIKE.map(([first = '']) => first)]
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)
/** 钱款数额 says 金额 twice. */
const TWICE = /(\p{Script=Han}{2,3})\1/gu
/** 附议者 and 附议人员 are 附议人; a 委员 is more than that. */
const WHO = /(?:人员|者|(?<![委成会])员)$/

/** A heading in the words that stand for all their like: 化解结论 and 调解结果 are one. */
export const likeKey = (key: string): string =>
  key
    .replace(ANY_LIKE, (word) => likeOf.get(word) ?? word)
    .replace(TWICE, '$1')
    .replace(WHO, '人')

type Asked = readonly [RegExp, readonly string[]]

/** Headings that ask in the words of a talk, and what they ask for. */
const ASKED: readonly Asked[] = [
  [/^何时(.{2,})$/, ['$1时间']],
  [/^(.{2,})何时$/, ['$1时间']],
  [/^谁(.{2,})$/, ['$1人']],
  [/^(?:属于?)?(?:哪一?[类种]|何种)(.+)$/, ['$1类型']],
  [/^什么(.{2,})$/, ['$1类型', '$1']],
  [/^(.{2,})(?:什么|哪些)(.{2,})$/, ['$1$2']],
  [/^(?:在)?(?:哪里|哪儿|何地|何处)(.{2,})$/, ['$1地点']],
  [/^(.{2,})与否$/, ['是否$1']],
  [/^(.)没\1(.)$/, ['是否$1$2']],
  [/^(?:怎么|怎样|如何)(.{2,})$/, ['$1情况']],
]

/** What a heading may be asked in plainer words: 何时受理 is 受理时间, 成功与否 是否成功; itself last. */
export const plainerKeys = (key: string): readonly string[] => {
  for (const [pattern, plainer] of ASKED)
    if (pattern.test(key)) return plainer.map((each) => key.replace(pattern, each))
  return [key]
}
