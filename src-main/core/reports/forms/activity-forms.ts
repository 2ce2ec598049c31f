import { maskPhone } from '#shared/domain/id-number.ts'
import type { Paper } from '#shared/domain/paper.ts'
import { entry, label, opinion, row } from '../papers/cells.ts'
import { type Fill, pair, said, ticked } from './fill.ts'
import { DAY_LINE, formPaper, grid, line, longRow, padded } from './form-rows.ts'
import { photoRows } from './photos.ts'

const timeOf = ({ text }: Fill): string => {
  const until = text('endedOn') === text('heldOn') ? '' : text('endedOn')
  const hours = [text('startTime'), text('endTime')].filter(Boolean).join('—')
  return [[text('heldOn'), until].filter(Boolean).join('至'), hours].filter(Boolean).join(' ')
}

const outcomesOf = (fill: Fill): string =>
  [
    ...fill
      .rows('outcomes')
      .map((one) =>
        [fill.part('outcomes', one, 'kind'), fill.part('outcomes', one, 'note')]
          .filter(Boolean)
          .join('：'),
      ),
    fill.text('problemSolved') === '' ? '' : `解决的问题：${fill.text('problemSolved')}`,
    fill.text('effect') === '' ? '' : `成效：${fill.text('effect')}`,
  ]
    .filter(Boolean)
    .join('\n')

/** P6 活动（履职）记录表. */
export const activityForm = (fill: Fill): readonly Paper[] => {
  const { text } = fill
  return [
    formPaper(fill, {
      title: '活动（履职）记录表',
      about: [text('activityNo'), text('title').slice(0, 30)].filter(Boolean).join(' '),
      parts: [
        line(`工作室：${fill.ownStudio}`, `编号：${text('activityNo')}`),
        grid([
          row(pair(fill, 'title', [2, 10])),
          row(ticked(fill, 'kinds', [2, 10])),
          row([...said('活动时间', timeOf(fill), [2, 4]), ...pair(fill, 'place', [2, 4])]),
          row([...pair(fill, 'host', [2, 4]), ...pair(fill, 'recorder', [2, 4])]),
          row([...pair(fill, 'organizer', [2, 4]), ...pair(fill, 'publicCount', [2, 4])]),
          longRow('参加委员', text('attendance'), 16),
          longRow('邀请人员', text('invitees'), 9),
          longRow('活动内容（过程）', text('content'), 80),
          longRow('形成的\n意见建议', text('opinions'), 40),
          longRow('成果及转化', outcomesOf(fill), 30),
          ...photoRows(fill.photos),
          ...opinion({
            label: '召集人审核',
            text: '',
            sign: `召集人签名：              ${DAY_LINE}`,
            height: 18,
            spans: [2, 12],
          }),
        ]),
      ],
    }),
  ]
}

/** As many as fit on a page when units take two lines. */
const SIGNERS = 20

/** P6 签到表: who was expected, with room for those who were not. */
export const signInForm = (fill: Fill): readonly Paper[] => {
  const { text, members } = fill
  return [
    formPaper(fill, {
      title: '活动签到表',
      about: text('title').slice(0, 30),
      columns: [1, 2, 5, 3, 3, 2],
      parts: [
        line(`活动：${text('title')}`),
        line(`时间：${timeOf(fill)}`, `地点：${text('place')}`),
        grid(
          padded(fill.people('attendance'), SIGNERS, (person, at) => {
            const member = members.get(String(person?.memberId ?? ''))
            const of = (id: string): string => String(member?.values[id] ?? '')
            return row(
              [
                entry(String(at + 1)),
                entry(person?.name ?? ''),
                entry([of('sector'), of('workUnit')].filter(Boolean).join(' ')),
                entry(fill.masked ? maskPhone(of('phone')) : of('phone')),
                entry(''),
                entry(person === undefined ? '' : fill.part('attendance', person, 'note')),
              ],
              { height: 9.4 },
            )
          }),
          [
            row(
              ['序号', '姓名', '界别、单位及职务', '联系电话', '签名', '备注'].map((one) =>
                label(one),
              ),
            ),
          ],
        ),
      ],
    }),
  ]
}

const ON_LEAVE = new Set(['LEAVE_ASKED', 'LEAVE_OK', 'LEAVE_REFUSED'])

/** P18 请假单: one for each member who asked for leave, or one for the pen. */
export const leaveForm = (fill: Fill): readonly Paper[] => {
  const { text } = fill
  const asked = fill.people('attendance').filter((one) => ON_LEAVE.has(String(one['status'])))
  const people = asked.length === 0 ? [undefined] : asked
  return people.map((person) => {
    const member = fill.members.get(String(person?.memberId ?? ''))
    const of = (id: string): string => String(member?.values[id] ?? '')
    return formPaper(fill, {
      title: '请假单',
      about: [person?.name ?? '', text('title').slice(0, 30)].filter(Boolean).join(' '),
      parts: [
        line(fill.unit, `填写日期：${DAY_LINE}`),
        grid([
          row(
            [...said('姓名', person?.name ?? '', [2, 4]), ...said('界别', of('sector'), [2, 4])],
            {
              height: 12,
            },
          ),
          row(said('单位及职务', of('workUnit'), [2, 10]), { height: 12 }),
          row(said('会议（活动）', text('title'), [2, 10]), { height: 14 }),
          row([...said('时间', timeOf(fill), [2, 4]), ...pair(fill, 'place', [2, 4], '地点')], {
            height: 12,
          }),
          ...opinion({
            label: '请假事由',
            text: person === undefined ? '' : fill.part('attendance', person, 'note'),
            sign: `请假人签名：              ${DAY_LINE}`,
            height: 50,
            spans: [2, 12],
          }),
          ...opinion({
            label: '批准意见',
            hint: '（全体会议、常委会议由主席批准，其他由专委会主任批准）',
            text: person === undefined ? '☐同意    ☐不同意' : leaveMarks(person['status']),
            sign: `批准人签名：              ${DAY_LINE}`,
            height: 40,
            spans: [2, 12],
          }),
          row(
            said(
              '代会人',
              person === undefined ? '' : fill.part('attendance', person, 'standIn'),
              [2, 10],
            ),
            { height: 10 },
          ),
        ]),
      ],
    })
  })
}

const leaveMarks = (status: unknown): string =>
  `${status === 'LEAVE_OK' ? '☑' : '☐'}同意    ${status === 'LEAVE_REFUSED' ? '☑' : '☐'}不同意`

/** P7 微协商记录表. */
export const consultationForm = (fill: Fill): readonly Paper[] => {
  const { text } = fill
  const statements = fill
    .rows('statements')
    .map((one) =>
      [fill.part('statements', one, 'speaker'), fill.part('statements', one, 'opinion')]
        .filter(Boolean)
        .join('：'),
    )
  return [
    formPaper(fill, {
      title: '微协商记录表',
      about: [text('activityNo'), (text('issue') || text('title')).slice(0, 30)]
        .filter(Boolean)
        .join(' '),
      parts: [
        line(`工作室：${fill.ownStudio}`, `编号：${text('activityNo')}`),
        grid([
          row(said('协商议题', text('issue') || text('title'), [2, 10])),
          row(ticked(fill, 'issueSource', [2, 10])),
          row([...said('时间', timeOf(fill), [2, 4]), ...pair(fill, 'place', [2, 4], '地点')]),
          row(pair(fill, 'host', [2, 10])),
          longRow('参加委员', text('attendance'), 12),
          row(pair(fill, 'departments', [2, 10])),
          row(pair(fill, 'stakeholders', [2, 10])),
          row(pair(fill, 'experts', [2, 10])),
          longRow('调研情况', text('research'), 16),
          longRow('各方意见', statements.join('\n'), 32),
          longRow('达成共识', text('consensus'), 22),
          longRow('未达成事项', text('unresolved'), 14),
          row([...pair(fill, 'responsibleUnit', [2, 4]), ...pair(fill, 'dueOn', [2, 4])]),
          longRow('落实情况', text('implementation'), 12),
          row([...ticked(fill, 'satisfaction', [2, 6]), ...pair(fill, 'recorder', [2, 2])]),
          row(
            [
              label('签名', 2),
              entry('主持人：\n委员：\n记录人：', 5, { align: 'left', top: true }),
              entry('部门代表：\n群众代表：', 5, { align: 'left', top: true }),
            ],
            { height: 22 },
          ),
        ]),
      ],
    }),
  ]
}
