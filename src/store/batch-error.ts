import type { Text } from '../base/text.ts'

/** Why a folder cannot be used as a batch, in words for people. */
export class BatchError extends Error {
  override readonly name = 'BatchError'
  /**
   * `absent`: no batch there. `unreadable`: its manifest or scenario cannot be read. `version`: made by another engine. `changed`: the
   * scenario is not the one that was run. `other`: another batch than the one asked for. `locked`: somebody is at work in it. `fixed`:
   * it cannot grow. `incomplete`: blocks are missing or damaged.
   */
  readonly reason: 'absent' | 'unreadable' | 'version' | 'changed' | 'other' | 'locked' | 'fixed' | 'incomplete'
  readonly text: Text

  constructor(reason: BatchError['reason'], en: string, zh: string) {
    super(en)
    this.reason = reason
    this.text = { en, zh }
  }
}
