/** The part of an AbortSignal that is needed here; the layers that use it know neither Node nor the DOM. */
export interface Abortable {
  throwIfAborted(): void
  /** Where it can call back, an abort is heard at once, else when something else happens. */
  addEventListener?(type: 'abort', listener: () => void): void
  removeEventListener?(type: 'abort', listener: () => void): void
}
