/** The owner as a worker sees it: `self` in a Web Worker, or what behaves like it. */
export interface BlockPort {
  /** @param transfer buffers that are moved, not copied */
  postMessage(message: unknown, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}
