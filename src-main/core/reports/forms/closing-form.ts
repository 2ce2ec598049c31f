import { styledDay } from '#shared/domain/date-style.ts'
import { spokenDay } from '#shared/domain/days.ts'
import type { Paper } from '#shared/domain/paper.ts'
import type { RowValue } from '#shared/domain/record.ts'
import { opinion, row } from '../papers/cells.ts'
import { type Fill, pair, said, ticked } from './fill.ts'
import { DAY_LINE, grid, line, longRow } from './form-rows.ts'
import { mediationCase, paper } from './mediation-case.ts'

/** A case ends with the last thing that was agreed and done; where nothing was, with the day it was closed. */
const closedOn = (fill: Fill): string => {
  const done = fill.rows('agreementItems').flatMap(({ performedOn }) => performedOn ?? [])
  const last = done.map(String).toSorted().at(-1)
  return last === undefined ? fill.text('closedOn') : styledDay(fill.days, last)
}

const outcomeOf = ({ text }: Fill): string =>
  [text('agreement'), text('resultNote')].filter(Boolean).join('\n')

const partyLine = (fill: Fill, party: RowValue): string =>
  ['role', 'name', 'gender', 'age', 'phone', 'address']
    .map((part) => fill.part('parties', party, part))
    .filter(Boolean)
    .join('，')

/** 结案报告表, as some counties ask for: whose case it was, how it went, and what the body says of it. */
export const closingForm = (fill: Fill): readonly Paper[] => {
  const told = mediationCase(fill)
  const { text } = fill
  const filed = fill.code('filedOn')
  return [
    paper(told, `${told.kind}结案报告表`, [
      line(`卷号：${text('dossierNo')}`, `填表时间：${filed === '' ? DAY_LINE : spokenDay(filed)}`),
      grid([
        row([
          ...said('承办单位', told.issuer, [2, 4]),
          ...pair(fill, 'mediators', [2, 4], '承办人'),
        ]),
        row([
          ...pair(fill, 'acceptedOn', [2, 4], '受案时间'),
          ...said('结案时间', closedOn(fill), [2, 4]),
        ]),
        row(ticked(fill, 'caseSource', [2, 10])),
        row(ticked(fill, 'disputeType', [2, 10])),
        longRow('当事人信息', told.parties.map((one) => partyLine(fill, one)).join('\n'), 20),
        longRow('纠纷简要事实', text('facts') || text('brief'), 32),
        longRow('调解经过', text('process'), 36),
        row(ticked(fill, 'result', [2, 10])),
        // Who answers for it never signs alone on a page.
        { ...longRow('结果', outcomeOf(fill), 18), withNext: true },
        ...opinion({
          label: '负责人意见',
          text: '',
          sign: `负责人（签名）：              （盖章）${DAY_LINE}`,
          height: 34,
          spans: [2, 12],
        }),
      ]),
    ]),
  ]
}
