import { App, Button, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { DeadlineProfile } from '#shared/domain/steps/deadlines.ts'
import {
  internalProfile,
  OWN_PROFILE,
  ownProfileFrom,
  statutoryProfile,
} from '#shared/domain/steps/deadlines-profiles.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { deadlineWords as words } from '../../i18n/settings.ts'
import { OwnLimits } from './OwnLimits.tsx'

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
  const save = useCommand('deadlines.save')
  if (data === undefined) return <Waiting />
  const own = data.profiles.find(({ id }) => id === OWN_PROFILE)
  const copy = (shipped: DeadlineProfile): void => save.mutate(ownProfileFrom(shipped))
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
        {own !== undefined && (
          <Radio value={OWN_PROFILE}>
            <strong>{words.OWN}</strong>
            <span className="muted">{words.OWN_HINT}</span>
          </Radio>
        )}
        {choices.map(({ active, title, hint }) => (
          <Radio key={title} value={active}>
            <strong>{title}</strong>
            <span className="muted">{hint}</span>
          </Radio>
        ))}
      </Radio.Group>
      {own === undefined ? (
        <div className="setting-tools">
          <span>{words.copyFrom}</span>
          <Button onClick={() => copy(internalProfile)}>{words.INTERNAL}</Button>
          <Button onClick={() => copy(statutoryProfile)}>{words.STATUTORY}</Button>
        </div>
      ) : (
        <OwnLimits key={JSON.stringify(own)} profile={own} />
      )}
    </section>
  )
}
