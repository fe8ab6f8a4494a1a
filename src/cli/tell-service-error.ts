import { MissingPartError } from '../store/missing-part-error.ts'
import { ServiceDownError } from '../runners/service-down-error.ts'
import type { CliIo } from './cli-io.ts'
import { fail } from './fail.ts'

/** Says that an optional part is not installed or a service does not answer. @returns 69; throws what is neither */
export function tellServiceError(error: unknown, io: CliIo): number {
  if (error instanceof MissingPartError) {
    return fail(
      io,
      69,
      `error: this needs the optional package ${error.part}, which is not installed\n  = help: ${error.install}`,
      `错误：此功能需要可选组件 ${error.part}，尚未安装\n  = 建议：${error.install}`,
    )
  }
  if (error instanceof ServiceDownError) {
    return fail(
      io,
      69,
      `error: no Redis answers at ${error.url}: ${error.message}\n  = help: apt-get install redis-server && redis-server --port 6379 --daemonize yes; or use --runner threads`,
      `错误：${error.url} 处没有 Redis 响应：${error.message}\n  = 建议：apt-get install redis-server && redis-server --port 6379 --daemonize yes；或改用 --runner threads`,
    )
  }
  throw error
}
