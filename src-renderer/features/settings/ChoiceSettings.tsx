import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { choiceSets } from '#shared/ledgers/choices/index.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { choiceWords as words } from '../../i18n/settings.ts'
import { ChoiceList } from './ChoiceList.tsx'

/** Where a set is used: ledger and field, in the words of the form. */
const placesOf = (set: string): string =>
  ledgerIds
    .flatMap((id) =>
      ledgerOf(id).fields.flatMap((field) => [
        ...(field.choices === set ? [`${ledgerOf(id).label} · ${field.label}`] : []),
        ...(field.parts ?? [])
          .filter(({ choices }) => choices === set)
          .map(({ label }) => `${ledgerOf(id).label} · ${field.label} · ${label}`),
      ]),
    )
    .join('；')

/** Sets stand in the order of the ledgers that use them first. */
const ledgerAt = (places: string): number =>
  ledgerIds.findIndex((id) => places.startsWith(`${ledgerOf(id).label} ·`))

const setOptions = [...choiceSets.values()]
  .map(({ id, label }) => ({ value: id, label, places: placesOf(id) }))
  .filter(({ places }) => places !== '')
  .toSorted((a, b) => ledgerAt(a.places) - ledgerAt(b.places))

/** The words of closed lists as the office wants them; codes stay, so nothing written is lost. */
export const ChoiceSettings = (): ReactNode => {
  const [set, setSet] = useState(setOptions[0]?.value ?? '')
  return (
    <section>
      <p className="muted">
        {words.hint}
        {words.orderHint}
      </p>
      <div className="setting-tools">
        <Select
          className="setting-choose"
          aria-label={words.set}
          showSearch={{ optionFilterProp: 'label' }}
          value={set}
          options={setOptions.map(({ value, label, places }) => ({
            value,
            label: `${label}（${places.split(' · ')[0]}）`,
          }))}
          onChange={setSet}
        />
        <span className="muted">
          {words.usedIn(setOptions.find(({ value }) => value === set)?.places ?? '')}
        </span>
      </div>
      <ChoiceList key={set} set={set} />
    </section>
  )
}
