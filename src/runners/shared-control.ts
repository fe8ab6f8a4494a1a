const STOP = 0
const FIRST = 1

/** Memory that the threads of one run share with who started it: how far each block is, and whether to stop. */
export class SharedControl {
  readonly words: Int32Array<SharedArrayBuffer>
  readonly #free: number[] = []

  constructor(words: Int32Array<SharedArrayBuffer>) {
    this.words = words
  }

  /** For so many blocks at a time. */
  static of(slots: number): SharedControl {
    const control = new SharedControl(new Int32Array(new SharedArrayBuffer((FIRST + slots) * Int32Array.BYTES_PER_ELEMENT)))
    for (let slot = 0; slot < slots; slot++) control.#free.push(slot)
    return control
  }

  /** A counter for a block that begins. */
  take(): number {
    return this.#free.pop() ?? 0
  }

  giveBack(slot: number): void {
    this.tell(slot, 0)
    this.#free.push(slot)
  }

  /** Says how many futures of the block in that slot are done. */
  tell(slot: number, futures: number): void {
    Atomics.store(this.words, FIRST + slot, futures)
  }

  /** Futures that are done of all blocks in the works. */
  get futures(): number {
    let sum = 0
    for (let place = FIRST; place < this.words.length; place++) sum += Atomics.load(this.words, place)
    return sum
  }

  stop(): void {
    Atomics.store(this.words, STOP, 1)
  }

  get isStopped(): boolean {
    return Atomics.load(this.words, STOP) === 1
  }
}
