import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Field } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import type { PhraseKind } from '#shared/ledgers/phrases.ts'
import { usePhrases } from '../../../api/use-phrases.ts'
import { PhraseArea } from '../../../ui/PhraseArea.tsx'
import { ChoiceSelect, ChoicesSelect } from './ChoiceSelect.tsx'
import { DateInput } from './DateInput.tsx'
import type { EditorProps } from './editor.ts'
import { MembershipInput } from './MembershipInput.tsx'
import { CountInput, MoneyInput } from './NumberInput.tsx'
import { PeopleInput } from './PeopleInput.tsx'
import { PeopleRows } from './PeopleRows.tsx'
import { PersonInput } from './PersonInput.tsx'
import { StudioSelect } from './StudioSelect.tsx'
import { SuggestInput } from './SuggestInput.tsx'
import { TimeInput } from './TimeInput.tsx'
import { WrittenRows } from './WrittenRows.tsx'

// The value's type follows from the field's kind; the core checks the pair when it is saved.
type AnyProps = EditorProps<never>

interface Props extends AnyProps {
  readonly ledger: LedgerId
  readonly field: Field
}

/** The editor of one field, chosen by nothing but its kind. */
export const FieldEditor = ({ ledger, field, ...input }: Props): ReactNode => {
  const rows = { ...input, ledger, field: field.id }
  switch (field.kind) {
    case 'date':
      return <DateInput {...input} partial={field.partial === true} />
    case 'time':
      return <TimeInput {...input} />
    case 'integer':
      return <CountInput {...input} {...(field.unit === undefined ? {} : { unit: field.unit })} />
    case 'money':
      return <MoneyInput {...input} />
    case 'choice':
      return <ChoiceSelect {...input} choices={field.choices} />
    case 'choices':
      return <ChoicesSelect {...input} choices={field.choices} />
    case 'studio':
      return <StudioSelect {...input} />
    case 'membership':
      return <MembershipInput {...input} aria-label={field.label} />
    case 'person':
      return <PersonInput {...input} />
    case 'rows':
      return <WrittenRows {...input} ledger={ledger} described={field} />
    case 'people':
      return field.parts === undefined ? (
        <PeopleInput {...rows} />
      ) : (
        <PeopleRows {...rows} persons={field} />
      )
    case 'yesNo':
      return <YesNoInput {...input} />
    case 'longText':
      return field.phrases === undefined ? (
        <LongTextInput {...input} />
      ) : (
        <PhrasedInput {...input} phrases={field.phrases} />
      )
    case 'text':
    case 'name':
      return <SuggestInput {...rows} />
    case 'phone':
    case 'idNumber':
      return <PlainInput {...input} />
  }
}

const YesNoInput = ({ id, value, onChange, disabled }: EditorProps<boolean>): ReactNode => (
  <Checkbox
    {...(id === undefined ? {} : { id })}
    checked={value === true}
    disabled={disabled === true}
    onChange={(event) => onChange?.(event.target.checked)}
  />
)

const PlainInput = ({ value, onChange, ...rest }: EditorProps<string>): ReactNode => (
  <Input
    {...rest}
    autoComplete="off"
    value={value ?? ''}
    onChange={(event) => onChange?.(event.target.value === '' ? null : event.target.value)}
  />
)

const LongTextInput = ({ value, onChange, ...rest }: EditorProps<string>): ReactNode => (
  <Input.TextArea
    {...rest}
    rows={2}
    className="grows"
    value={value ?? ''}
    onChange={(event) => onChange?.(event.target.value === '' ? null : event.target.value)}
  />
)

/** A long text with the phrases of its kind at hand. */
const PhrasedInput = ({
  value,
  onChange,
  phrases,
  ...rest
}: EditorProps<string> & { readonly phrases: PhraseKind }): ReactNode => (
  <PhraseArea
    {...rest}
    rows={2}
    className="grows"
    phrases={usePhrases(phrases)}
    value={value ?? ''}
    onText={(text) => onChange?.(text === '' ? null : text)}
  />
)
