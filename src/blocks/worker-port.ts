/** A worker as its owner sees it: a Web Worker, or what behaves like one. */
export interface WorkerPort {
  /** @param transfer buffers that are moved, not copied */
  postMessage(message: unknown, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  /** The worker could not be loaded, or an exception went through it. */
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void
  terminate(): void
}
