/** How a release stands in the register, one word for each: what needs somebody first. The twin of `register_state`. */
export const registerStates = [
  'defective',
  'waits',
  'expiring',
  'suspended',
  'held',
  'not_identified',
  'later',
  'in_force',
  'ended',
] as const
export type RegisterState = (typeof registerStates)[number]
