/** The only two channels there are: one for asking, one for events. */
export const INVOKE = 'lxq:invoke'
export const EVENT = 'lxq:event'
