import { createContext, type ReactNode, use, useMemo } from 'react'
import { choiceBook, shippedBook } from '#shared/ledgers/choices/book.ts'
import { createNamesakes, type OfficeWords } from './namesakes.ts'
import { useCall } from './use-call.ts'

const BookContext = createContext<OfficeWords>(shippedBook)

/** The choice sets as this office words them, and its namesakes; the shipped words until they are known. */
export const useChoiceBook = (): OfficeWords => use(BookContext)

/** Lends the office's words to every page inside. */
export const ChoiceBookProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const choices = useCall('choices.list', {}).data
  const members = useCall('members.namesakes', {}).data
  const book = useMemo(
    () => ({
      ...(choices === undefined ? shippedBook : choiceBook(choices)),
      namesakes: createNamesakes(members ?? []),
    }),
    [choices, members],
  )
  return <BookContext value={book}>{children}</BookContext>
}
