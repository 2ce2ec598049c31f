import { Form, type FormInstance } from 'antd'
import { type ReactNode, useDeferredValue, useEffect, useRef } from 'react'
import type { MemberStanding } from '#shared/contract/members.ts'
import { firstOf, principalField, proposedValue } from '#shared/domain/principal.ts'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { useCall } from '../../api/use-call.ts'
import { isNothing, isSameValue } from './form-values.ts'
import { NO_FIELD, useRecordTime } from './record-day.tsx'

interface Props {
  readonly ledger: Ledger
  readonly form: FormInstance
  readonly initial: Values
}

const proposedFor = (
  field: Field,
  member: MemberStanding,
  held: FieldValue | undefined,
): FieldValue | undefined => {
  const heldId = typeof held === 'object' && held !== null && 'id' in held ? held['id'] : null
  const isStudioOfHers = field.kind === 'studio' && member.studios.some(({ id }) => id === heldId)
  return isStudioOfHers ? held : proposedValue(field, member)
}

/**
 * Puts the studio (and sector) that the first person belonged to on the record's day, and what papers
 * ask of her, into a new record. What the clerk wrote herself is left alone.
 */
export const Proposals = ({ ledger, form, initial }: Props): ReactNode => {
  const { day } = useRecordTime()
  const person = firstOf(
    useDeferredValue<unknown>(Form.useWatch(principalField(ledger)?.id ?? NO_FIELD, form)),
  )
  const id = person?.memberId ?? ''
  const { data } = useCall(
    'members.standing',
    id === '' ? { ids: [], names: [person?.name ?? ''], on: day } : { ids: [id], on: day },
    { enabled: person !== undefined && person.name !== '' },
  )
  const member = person === undefined ? undefined : data?.[0]
  const proposed = useRef(initial)
  useEffect(() => {
    if (member === undefined) return
    for (const field of ledger.fields) {
      const held: FieldValue | undefined = form.getFieldValue(field.id)
      const value = proposedFor(field, member, held)
      const isOwn = !isNothing(held) && !isSameValue(held, proposed.current[field.id])
      if (value === undefined || isOwn || isSameValue(held, value)) continue
      form.setFieldValue(field.id, value)
      proposed.current = { ...proposed.current, [field.id]: value }
    }
  }, [member, ledger, form])
  return null
}
