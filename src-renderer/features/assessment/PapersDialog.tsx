import './papers-dialog.css'
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Input } from '#shared/contract/index.ts'
import { paperRoute } from '#shared/contract/paper-route.ts'
import type { AssessmentForm } from '#shared/contract/papers.ts'
import { paperWords as words } from '../../i18n/paper-files.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import type { SubjectKind, YearOfScheme } from './chosen.ts'

interface Props {
  readonly chosen: YearOfScheme & { readonly kind: SubjectKind }
  /** Papers of one sheet alone. */
  readonly only?: { readonly id: string; readonly name: string }
  readonly close: () => void
}

interface Asked {
  readonly form: AssessmentForm
  readonly blank: boolean
}

const all: readonly AssessmentForm[] = ['assessment', 'summary', 'review', 'notice']

const requestOf = (
  { chosen, only }: Props,
  { form, blank }: Asked,
): Extract<Input<'papers.list'>, { form: AssessmentForm }> => {
  const { year, scheme, kind } = chosen
  const subject = only === undefined || blank ? {} : { subject: only.id }
  return { form, year, scheme, kind, blank, ...subject }
}

/** Which paper, for whom, and whether to print it or to take it as a file. */
export const PapersDialog = (props: Props): ReactNode => {
  const { chosen, only, close } = props
  const go = useNavigate()
  const [asked, setAsked] = useState<Asked>({ form: 'assessment', blank: false })
  const { form, blank } = asked
  // The summary is of everybody: there is none of one.
  const forms = only === undefined ? all : all.filter((one) => one !== 'summary')
  const change = (part: Partial<Asked>): void => setAsked({ ...asked, ...part })
  return (
    <Dialog
      width={620}
      title={only === undefined ? words.title : `${words.title}：${only.name}`}
      footer={null}
      onCancel={close}
    >
      <FormChoice forms={forms} kind={chosen.kind} value={form} choose={change} />
      <div className="paper-options">
        <Checkbox checked={blank} onChange={({ target }) => change({ blank: target.checked })}>
          {words.blank}
        </Checkbox>
      </div>
      <div className="paper-acts">
        <Button
          type="primary"
          icon={<PrinterOutlined />}
          onClick={() => go(paperRoute(requestOf(props, asked)))}
        >
          {words.print}
        </Button>
      </div>
    </Dialog>
  )
}

const FormChoice = ({
  forms,
  kind,
  value,
  choose,
}: {
  readonly forms: readonly AssessmentForm[]
  readonly kind: SubjectKind
  readonly value: AssessmentForm
  readonly choose: (part: { readonly form: AssessmentForm }) => void
}): ReactNode => (
  <Radio.Group
    className="paper-forms"
    aria-label={words.form}
    value={value}
    onChange={({ target }) => choose({ form: target.value })}
  >
    {forms.map((form) => (
      <Radio key={form} value={form}>
        {words.forms[form][kind]}
        <small>{words.formHints[form]}</small>
      </Radio>
    ))}
  </Radio.Group>
)
