const num = (value: number): string => String(Math.round(value * 1e4) / 1e4)

/** What a scheme can hardly mean, in sentences for the one who writes it. */
export const warningWords = {
  capBelowSingle: (name: string, cap: number, single: number): string =>
    `“${name}”封顶${num(cap)}分，低于单次可得的${num(single)}分，单次分值永远拿不满`,
  groupCapBelowSingle: (group: string, name: string, cap: number, single: number): string =>
    `“${group}”合计封顶${num(cap)}分，低于其中“${name}”单次可得的${num(single)}分`,
  quotaOverCap: (name: string, min: number, worth: number, cap: number): string =>
    `“${name}”要求至少${num(min)}次，按分值可得${num(worth)}分，却只封顶${num(cap)}分`,
  datesReversed: (name: string): string => `“${name}”的起始日期晚于截止日期，永远不会生效`,
  datesOutside: (name: string, from: string, to: string): string =>
    `“${name}”的执行日期不在考核期（${from}至${to}）之内，这一年不会计分`,
  spanOutside: (name: string, label: string): string =>
    `“${name}”的时段“${label}”不在考核期之内，这一时段永远无法完成`,
  impossible: (name: string): string =>
    `“${name}”的条件互相矛盾，不会有任何记录同时符合，这一项永远不计分`,
  caseImpossible: (name: string, label: string): string =>
    `“${name}”中“${label}”的条件与本项条件互相矛盾，永远不会用到`,
  unknownLedger: (name: string, ledger: string): string =>
    `“${name}”要数的台账“${ledger}”本程序没有`,
  unknownField: (name: string, ledger: string, field: string): string =>
    `“${name}”用到的栏目“${field}”在${ledger}台账里没有`,
  notPersons: (name: string, ledger: string, field: string): string =>
    `“${name}”按“${field}”认人，但${ledger}台账的这一栏不是人员`,
  notNumber: (name: string, field: string): string =>
    `“${name}”要累加的“${field}”不是数字，累加总是0`,
  unknownCode: (name: string, field: string, code: string): string =>
    `“${name}”的条件里“${field}”用到的选项“${code}”不存在`,
  noPoints: (name: string): string => `“${name}”的分值都是0，不论有多少记录都不得分，请填写分值`,
  appliesNobody: (name: string): string =>
    `“${name}”的适用对象与所在板块的适用对象互相排斥，没有人适用`,
  countedTwice: (name: string, other: string): string =>
    `“${name}”和“${other}”会同时计入同一条记录；如是有意累加，请标明“有意累加”，否则请设为不重复计或取最高`,
  demandOnce: (name: string, min: number): string =>
    `“${name}”只看有没有，最多计1，却要求至少${num(min)}，永远达不到`,
  demandDays: (name: string, min: number, days: number): string =>
    `“${name}”按天数计，一个时段最多${days}天，却要求至少${num(min)}天，永远达不到`,
  vetoWithoutDemand: (label: string, name: string): string =>
    `“${label}”要看“${name}”是否达标，但“${name}”没有设最低要求，永远不会触发`,
  vetoNotHere: (label: string, name: string): string =>
    `“${label}”要看“${name}”是否达标，但“${name}”的要求永远达不到，人人都会受限`,
  gradeUnreachable: (grade: string, points: number, most: number): string =>
    `“${grade}”要求${num(points)}分，但按本方案最多只能得${num(most)}分`,
} as const
