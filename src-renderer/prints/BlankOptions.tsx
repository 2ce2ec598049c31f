import { Checkbox, Select } from 'antd'
import type { ReactNode } from 'react'
import type { PaperRequest } from '#shared/contract/papers.ts'
import { recordForms } from '#shared/ledgers/forms.ts'
import { useCall } from '../api/use-call.ts'
import { printing as words } from '../i18n/printing.ts'

type RecordRequest = Extract<PaperRequest, { form: 'record' }>

interface Props {
  readonly of: RecordRequest
  readonly show: (of: PaperRequest) => void
}

const MOST_STUDIOS = 1000

/** Papers of mediations alone go by other names where a committee mediates. */
const hasCommittee = ({ sheet }: RecordRequest): boolean =>
  recordForms.some(
    ({ id, ledgers }) => id === sheet && ledgers.every((one) => one === 'mediations'),
  )

/** Whose a blank form is: what the program can print on it already, nobody need write by hand. */
export const BlankOptions = ({ of, show }: Props): ReactNode => {
  const found = useCall('records.list', { ledger: 'studios', limit: MOST_STUDIOS })
  const { studio, ...rest } = of
  return (
    <>
      <div className="desk-field">
        <span>{words.studio}</span>
        <Select
          aria-label={words.studio}
          value={studio ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: words.noStudio },
            ...(found.data?.rows ?? []).map(({ id, values }) => ({
              value: id,
              label: String(values['name']),
            })),
          ]}
          onChange={(id: string) => show(id === '' ? rest : { ...rest, studio: id })}
        />
      </div>
      {hasCommittee(of) && (
        <Checkbox
          checked={of.committee}
          onChange={({ target }) => show({ ...of, committee: target.checked })}
        >
          {words.committee}
        </Checkbox>
      )}
    </>
  )
}
