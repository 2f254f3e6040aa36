/** `callsim check`: whether a project file is in order. */
import { translator } from '../messages/index'
import { textIn } from '../sim/terms/text'
import type { CheckCommand } from './commands'
import { projectFrom } from './project-file'

/** @throws InputError */
export async function check({ file, language }: CheckCommand): Promise<void> {
  const project = await projectFrom(file, language)
  const spoken = language ?? project.language
  const setups = project.setups.map(({ id }) => id).join(', ')
  process.stdout.write(`${translator(spoken)('cli.inOrder', { file, name: textIn(project.name, spoken), setups })}\n`)
}
