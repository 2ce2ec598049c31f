import { createContext, type ReactNode, use, useMemo } from 'react'
import { type ChoiceBook, choiceBook, shippedBook } from '#shared/ledgers/choices/book.ts'
import { useCall } from './use-call.ts'

const BookContext = createContext<ChoiceBook>(shippedBook)

/** The choice sets as this office words them; the shipped words until they are known. */
export const useChoiceBook = (): ChoiceBook => use(BookContext)

/** Lends the office's words to every page inside. */
export const ChoiceBookProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { data } = useCall('choices.list', {})
  const book = useMemo(() => (data === undefined ? shippedBook : choiceBook(data)), [data])
  return <BookContext value={book}>{children}</BookContext>
}
