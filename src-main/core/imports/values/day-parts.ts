/** Parts of a day as alternatives of a pattern; none of them begins or ends a person's name. */
export const DAY_PARTS = '上午|下午|早上|晚上|晚间|夜间|全天'

/** Those that a name may hold (白天明, 向晚) as well: for cells and headings that name nobody. */
export const LOOSE_DAY_PARTS = `${DAY_PARTS}|中午|凌晨|白天|晚`

/** Tells parts of the day whose hours are told from noon on. */
export const isAfterNoon = (part: string | undefined): boolean =>
  part !== undefined && ['下午', '晚上', '晚间', '夜间', '晚', 'PM'].includes(part)
