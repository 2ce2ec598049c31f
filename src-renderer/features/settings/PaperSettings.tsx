import { App, Button, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { dateStyles } from '#shared/domain/date-style.ts'
import { unknownPlaces } from '#shared/ledgers/notice.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { paperWords as words } from '../../i18n/settings.ts'

/** How the papers of the office are written: its days, and the text that parties are given. */
export const PaperSettings = (): ReactNode => {
  const { data } = useCall('paperHabits.get', {})
  const update = useCommand('paperHabits.update')
  const { message } = App.useApp()
  if (data === undefined) return <Waiting />
  const said = { onSuccess: () => message.success(words.saved) }
  return (
    <>
      <section>
        <h2>{words.dates}</h2>
        <p className="muted">{words.datesHint}</p>
        <Radio.Group
          aria-label={words.dates}
          value={data.dateStyle}
          options={dateStyles.map((style) => ({ value: style, label: words.styles[style] }))}
          onChange={(event) => update.mutate({ dateStyle: event.target.value }, said)}
        />
      </section>
      <section>
        <h2>{words.notices}</h2>
        <p className="muted">{words.noticesHint}</p>
        <div className="notice-texts">
          {data.notices.map((notice) => (
            <NoticeText
              key={`${notice.kind} ${notice.text}`}
              notice={notice}
              save={(text) => update.mutate({ notice: { kind: notice.kind, text } }, said)}
            />
          ))}
        </div>
      </section>
    </>
  )
}

const NoticeText = ({
  notice: { kind, text, shipped },
  save,
}: {
  readonly notice: Output<'paperHabits.get'>['notices'][number]
  readonly save: (text: string | null) => void
}): ReactNode => {
  const [typed, setTyped] = useState(text)
  const unknown = unknownPlaces(typed)
  const fault = typed.trim() === '' ? words.empty : unknown.length > 0 && words.unknown(unknown)
  return (
    <div className="notice-text">
      <h3>{words.kinds[kind]}</h3>
      <Input.TextArea
        aria-label={words.kinds[kind]}
        maxLength={6000}
        {...(fault === false ? {} : { status: 'error' as const })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {fault !== false && <p className="field-fault">{fault}</p>}
      <div className="setting-tools">
        <Button
          type="primary"
          disabled={fault !== false || typed === text}
          onClick={() => save(typed)}
        >
          {words.save}
        </Button>
        <Button disabled={text === shipped} onClick={() => save(null)}>
          {words.reset}
        </Button>
      </div>
    </div>
  )
}
