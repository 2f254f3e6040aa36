/** `npm run -s callsim -- …`: the command line. Standard output belongs to the tool alone; what we say goes to standard error. */
import { spawn } from 'node:child_process'
import { buildIfNeeded, commandLine } from './build.mjs'
import { ensureInstalled, root } from './ensure-installed.mjs'

ensureInstalled()
buildIfNeeded(commandLine)

// Not in this process: the tool sees its own path and arguments, and its exit code is ours. The folder stays the caller's.
const tool = spawn(process.execPath, [root + commandLine.result, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => tool.kill(signal))
tool.on('exit', (code) => {
  process.exitCode = code ?? 1
})
