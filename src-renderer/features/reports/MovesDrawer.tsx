import { App, Button, Drawer, Radio, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ReportMove, ReportTake } from '#shared/domain/report-move.ts'
import { reports as words } from '../../i18n/reports.ts'

type How = ReportTake['how'] | 'later'

interface Props {
  readonly moves: readonly ReportMove[]
  readonly refresh: (takes: readonly ReportTake[]) => Promise<boolean>
  readonly close: () => void
}

/** What is offered first: her own text is never given up unasked. */
const firstOf = ({ isEdited, merged }: ReportMove): How => {
  if (!isEdited) return 'new'
  return merged === null ? 'later' : 'merge'
}

const offersOf = ({ isEdited, merged }: ReportMove): readonly How[] => [
  'new',
  ...(merged === null ? [] : (['merge'] as const)),
  'keep',
  ...(isEdited ? (['later'] as const) : []),
]

/** Every sentence whose figures moved, as it was and as it would be, and what is to become of it. */
export const MovesDrawer = ({ moves, refresh, close }: Props): ReactNode => {
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<Readonly<Record<string, How>>>({})
  const howOf = (move: ReportMove): How => chosen[move.id] ?? firstOf(move)
  const apply = async (): Promise<void> => {
    const takes = moves.flatMap((move) => {
      const how = howOf(move)
      return how === 'later' ? [] : [{ id: move.id, how }]
    })
    if (!(await refresh(takes))) return
    message.success(words.applied)
    close()
  }
  return (
    <Drawer
      open
      size={720}
      title={words.movesTitle}
      onClose={close}
      extra={
        <Button type="primary" onClick={apply}>
          {words.apply}
        </Button>
      }
    >
      {moves.map((move) => (
        <section key={move.id} className="report-move" aria-label={move.heading}>
          <h3>{move.heading}</h3>
          <Figures figures={move.figures} />
          {move.kind === 'table' ? (
            <p className="muted">{words.tableMoved(move.figures.length)}</p>
          ) : (
            <>
              <Texts move={move} />
              <Radio.Group
                value={howOf(move)}
                options={offersOf(move).map((how) => ({ value: how, label: words.take[how] }))}
                onChange={(event) => {
                  const how: How = event.target.value // one of the values above
                  setChosen((former) => ({ ...former, [move.id]: how }))
                }}
              />
            </>
          )}
        </section>
      ))}
    </Drawer>
  )
}

const SHOWN_FIGURES = 8

const Figures = ({ figures }: Pick<ReportMove, 'figures'>): ReactNode => (
  <p className="report-figures">
    {figures.slice(0, SHOWN_FIGURES).map(({ title, from, to }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: one figure may stand twice
      <Tag key={at}>
        {title} <s>{from}</s> → <b>{to}</b>
      </Tag>
    ))}
  </p>
)

const Texts = ({
  move: { isEdited, before, after, current, merged },
}: {
  readonly move: ReportMove
}): ReactNode => (
  <dl className="report-texts">
    <dt>{words.from}</dt>
    <dd>{before || words.absent}</dd>
    <dt>{words.to}</dt>
    <dd>{after || words.gone}</dd>
    {isEdited && (
      <>
        <dt>{words.yours}</dt>
        <dd className="report-edited">{merged ?? current}</dd>
      </>
    )}
  </dl>
)
