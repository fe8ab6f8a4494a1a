import { inlineRunner } from '../../src/blocks/inline-runner.ts'
import { runnerContract } from './runner-contract.ts'

runnerContract({ name: 'inline', newRunner: inlineRunner, ahead: () => 1, blocking: true })
