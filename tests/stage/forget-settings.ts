/** The settings are read from the environment again when they are next asked for, as by a process that starts now. */
export function forgetSettings(): void {
  delete (globalThis as { ajarSettings?: unknown }).ajarSettings
}
