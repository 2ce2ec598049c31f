import { Form } from 'antd'
import { createContext, type ReactNode, use } from 'react'
import type { FieldProblem } from '#shared/errors.ts'

const FaultsContext = createContext<readonly FieldProblem[]>([])

/** Tells every editor inside what was refused of the form that is open. */
export const FaultsProvider = FaultsContext.Provider

/** Where the fault lies inside a field with rows: `row` from 1; no part is the whole row. */
export type RowFault = Pick<FieldProblem, 'row' | 'part'>

/** The fault of a field with rows, from its refusal until something in the field is changed. */
export const useRowFault = (field: string): RowFault | undefined => {
  const problems = use(FaultsContext)
  const { status } = Form.Item.useStatus()
  if (status !== 'error') return undefined
  return problems.find((problem) => problem.field === field && problem.row !== undefined)
}

/** The fault of a field with rows where that field is the first one refused: there the cursor goes. */
export const useFirstFault = (field: string): RowFault | undefined => {
  const first = use(FaultsContext)[0]
  return first?.field === field && first.row !== undefined ? first : undefined
}

interface MarkProps {
  readonly fault: RowFault | undefined
  /** From 0. */
  readonly row: number
  readonly part: string
  readonly children: ReactNode
}

const statusAt = ({ fault, row, part }: MarkProps): '' | 'error' | 'success' => {
  if (fault === undefined) return ''
  const isHere = fault.row === row + 1 && (fault.part === undefined || fault.part === part)
  return isHere ? 'error' : 'success'
}

/** One cell of a field with rows: red only where the fault of the field lies in it. */
export const FaultMark = (props: MarkProps): ReactNode => (
  <Form.Item noStyle validateStatus={statusAt(props)}>
    {props.children}
  </Form.Item>
)
