import { App, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useCall, useCommand } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { deadlineWords as words } from '../../i18n/settings.ts'

const choices = [
  { active: 'INTERNAL', title: words.INTERNAL, hint: words.INTERNAL_HINT },
  { active: 'STATUTORY', title: words.STATUTORY, hint: words.STATUTORY_HINT },
  { active: null, title: words.OFF, hint: words.OFF_HINT },
] as const

/** By which limits the board reminds. */
export const DeadlineSettings = (): ReactNode => {
  const { data } = useCall('deadlines.get', {})
  const update = useCommand('deadlines.update')
  const { message } = App.useApp()
  if (data === undefined) return <Waiting />
  const choose = (active: string | null): void =>
    update.mutate({ active }, { onSuccess: () => message.success(words.saved) })
  return (
    <section>
      <p className="muted">{words.hint}</p>
      <Radio.Group
        className="deadline-choice"
        value={data.active}
        onChange={(event) => choose(event.target.value)}
      >
        {choices.map(({ active, title, hint }) => (
          <Radio key={title} value={active}>
            <strong>{title}</strong>
            <span className="muted">{hint}</span>
          </Radio>
        ))}
      </Radio.Group>
    </section>
  )
}
