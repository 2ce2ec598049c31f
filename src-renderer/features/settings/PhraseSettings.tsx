import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { type PhraseKind, shippedPhrases } from '#shared/ledgers/phrases.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { phraseWords as words } from '../../i18n/phrases.ts'

const LONGEST = 300

/** The phrases that are offered where a text of their kind is written. */
export const PhraseSettings = (): ReactNode => {
  const { data } = useCall('phrases.list', {})
  if (data === undefined) return <Waiting />
  return (
    <section>
      <p className="muted">{words.intro}</p>
      <div className="notice-texts">
        {data.map((phrases) => (
          <PhraseList key={`${phrases.kind} ${phrases.texts.join()}`} phrases={phrases} />
        ))}
      </div>
    </section>
  )
}

const PhraseList = ({
  phrases: { kind, texts },
}: {
  readonly phrases: Output<'phrases.list'>[number]
}): ReactNode => {
  const former = texts.join('\n')
  const [typed, setTyped] = useState(former)
  const update = useCommand('phrases.update')
  const { message } = App.useApp()
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const long = lines.findIndex((line) => line.length > LONGEST)
  const { label } = shippedPhrases[kind]
  const save = (): void =>
    update.mutate(
      { kind, texts: lines },
      { onSuccess: () => message.success(lines.length === 0 ? words.restored : words.saved) },
    )
  return (
    <div className="notice-text">
      <h3>{label}</h3>
      <p className="muted">{words.usedIn(placesOf(kind))}</p>
      <Input.TextArea
        aria-label={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {long >= 0 && <p className="field-fault">{words.tooLong(long + 1)}</p>}
      <div className="setting-tools">
        <Button type="primary" disabled={long >= 0 || typed === former} onClick={save}>
          {words.save}
        </Button>
      </div>
    </div>
  )
}

const placesOf = (kind: PhraseKind): string =>
  [
    ...ledgerIds.flatMap((id) => {
      const { label, fields } = ledgerOf(id)
      const named = fields.filter(({ phrases }) => phrases === kind).map((field) => field.label)
      return named.length === 0 ? [] : [`${label}（${named.join('、')}）`]
    }),
    ...(kind === 'report' ? [words.report] : []),
  ].join('、')
