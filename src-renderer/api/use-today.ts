import { useCall } from './use-call.ts'

/** The office's day as the core counts it; empty until the first answer is there. */
export const useToday = (): string => useCall('office.get', {}).data?.today ?? ''
