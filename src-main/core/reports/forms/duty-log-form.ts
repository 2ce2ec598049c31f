import type { Paper } from '#shared/domain/paper.ts'
import { opinion, row } from '../papers/cells.ts'
import { type Fill, pair, said } from './fill.ts'
import { DAY_LINE, formPaper, grid, line, longRow } from './form-rows.ts'

/** P5 值班日志 of one shift. */
export const dutyLogForm = (fill: Fill): readonly Paper[] => {
  const { text } = fill
  const present = [text('arrivedAt'), text('leftAt')].filter(Boolean).join('—')
  const swap = [text('swapReason'), text('remark')].filter(Boolean).join('，')
  return [
    formPaper(fill, {
      title: '委员值班日志',
      about: [text('date'), text('scheduled')].filter(Boolean).join(' '),
      parts: [
        line(`工作室：${fill.ownStudio}`, `天气：${text('weather')}`),
        grid([
          row([...pair(fill, 'date', [2, 4]), ...pair(fill, 'shift', [2, 4])]),
          row([...pair(fill, 'scheduled', [2, 4]), ...pair(fill, 'attendedBy', [2, 4])]),
          row([...pair(fill, 'leader', [2, 4]), ...pair(fill, 'staff', [2, 4])]),
          row([...pair(fill, 'place', [2, 4]), ...said('到岗—离岗', present, [2, 4])]),
          row([...pair(fill, 'batches', [2, 4]), ...pair(fill, 'persons', [2, 4])]),
          row([...pair(fill, 'onsiteReplies', [2, 4]), ...pair(fill, 'registered', [2, 4])]),
          longRow('主要事项', text('matters'), 65),
          longRow('处理情况', text('handlingNote'), 45),
          longRow('移交事项', text('handedOver'), 25),
          longRow('调班、备注', swap, 10),
          ...opinion({
            label: '值班人签名',
            text: '',
            sign: `签名：              ${DAY_LINE}`,
            height: 18,
            spans: [2, 12],
          }),
        ]),
      ],
    }),
  ]
}
