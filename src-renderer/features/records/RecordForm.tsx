import { Form, type FormInstance } from 'antd'
import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react'
import type { OwnField } from '#shared/contract/settings.ts'
import { ownFieldId } from '#shared/domain/own-field.ts'
import type { Values } from '#shared/domain/record.ts'
import type { FieldProblem } from '#shared/errors.ts'
import type { Field, FieldKind, Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { ownFields as ownWords } from '../../i18n/drawer.ts'
import { form as words } from '../../i18n/records.ts'
import { FieldEditor } from './editors/FieldEditor.tsx'
import { OwnFieldEditor } from './editors/OwnFieldEditor.tsx'
import { FaultsProvider } from './faults.tsx'
import { formPath, fromForm, toForm } from './form-values.ts'
import { PASSED } from './keyboard.ts'
import { Proposals } from './Proposals.tsx'
import { RecordTimeProvider } from './record-day.tsx'
import { useNewest } from './use-newest.ts'
import { walkedFields } from './walked-fields.ts'

const WIDE = new Set<FieldKind>(['longText', 'rows', 'membership'])

const isWide = ({ kind, parts }: Field): boolean => WIDE.has(kind) || parts !== undefined

/** What a record is called by is a sentence in many ledgers, and must be read while it is written. */
const widthOf = ({ titleField }: Ledger, field: Field): string => {
  if (isWide(field)) return 'wide'
  return field.kind === 'text' && field.id === titleField ? 'double' : ''
}

interface Props {
  readonly ledger: Ledger
  readonly form: FormInstance
  readonly initial: Values
  /** A new record: studio and sector follow the member and the day. */
  readonly proposes: boolean
  /** Fields shown but not typed into now. */
  readonly locked: readonly string[]
  /** What the office added to the ledger. */
  readonly own: readonly OwnField[]
  /** What was refused when it was saved last. */
  readonly problems: readonly FieldProblem[]
}

/** What fits the height of a screen stands first; nobody sees the rest before it is there. */
const FIRST_SECTIONS = 2

/** The sections to show now: those on top at once, all of them a moment later. */
const useSections = ({ sections }: Ledger): Ledger['sections'] => {
  const [areAll, setAreAll] = useState(false)
  useEffect(() => {
    const later = setTimeout(() => startTransition(() => setAreAll(true)))
    return () => clearTimeout(later)
  }, [])
  return areAll ? sections : sections.slice(0, FIRST_SECTIONS)
}

/** What was said beside a field was of its former value. */
const forgive = (form: FormInstance, changed: Values): void => {
  const mended = Object.keys(fromForm(changed))
    .map(formPath)
    .filter((name) => form.getFieldError(name).length > 0)
  if (mended.length > 0) form.setFields(mended.map((name) => ({ name, errors: [] })))
}

/** The form of any ledger: one card a section, one editor a field, all from its description. */
export const RecordForm = (props: Props): ReactNode => {
  const sections = useSections(props.ledger)
  return (
    <Form
      form={props.form}
      layout="vertical"
      initialValues={toForm(props.initial)}
      onValuesChange={(changed) => forgive(props.form, changed)}
      className="record-form"
    >
      <RecordTimeProvider
        form={props.form}
        dateField={props.ledger.dateField}
        studioField={props.ledger.fields.find(({ kind }) => kind === 'studio')?.id}
      >
        <FaultsProvider value={props.problems}>
          <Sections {...props} sections={sections} />
        </FaultsProvider>
        {props.proposes && <Proposals {...props} />}
      </RecordTimeProvider>
    </Form>
  )
}

const Sections = ({
  ledger,
  sections,
  locked,
  own,
}: Props & { readonly sections: Ledger['sections'] }): ReactNode => {
  const newest = useNewest(ledger)
  const walked = useMemo(() => walkedFields(ledger, newest), [ledger, newest])
  return (
    <>
      {sections.map(({ id, label }) => (
        <section key={id}>
          <h3>{label}</h3>
          <div className="record-grid">
            {ledger.fields
              .filter(({ section }) => section === id)
              .map((field) => (
                <FormField
                  key={field.id}
                  ledger={ledger}
                  field={field}
                  isLocked={field.assigned === true || locked.includes(field.id)}
                  isWalked={walked.has(field.id)}
                />
              ))}
          </div>
        </section>
      ))}
      {sections.length === ledger.sections.length && own.length > 0 && (
        <section>
          <h3>{ownWords.section}</h3>
          <div className="record-grid">
            {own.map((field) => (
              <Form.Item
                key={field.id}
                name={formPath(ownFieldId(field.label))}
                label={field.label}
                data-field={ownFieldId(field.label)}
              >
                <OwnFieldEditor field={field} />
              </Form.Item>
            ))}
          </div>
        </section>
      )}
    </>
  )
}

const FormField = ({
  ledger,
  field,
  isLocked,
  isWalked,
}: {
  readonly ledger: Ledger
  readonly field: Field
  readonly isLocked: boolean
  /** Enter goes through it; the others are reached by Tab and mouse. */
  readonly isWalked: boolean
}): ReactNode => (
  <Form.Item
    name={field.id}
    label={field.label}
    required={field.required === true}
    className={`${widthOf(ledger, field)} ${isWalked ? '' : PASSED}`}
    {...(isLocked ? {} : { 'data-field': field.id })}
    {...(field.assigned === true ? { tooltip: words.assigned } : {})}
  >
    <FieldEditor
      ledger={ledger.id as LedgerId} // descriptions are reached by their id
      field={field}
      disabled={isLocked}
    />
  </Form.Item>
)
