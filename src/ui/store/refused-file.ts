/** A file that could not be opened, with its problems, until the user has read them. */
import { create } from 'zustand'
import type { Problem } from '../../sim/project/problems'

interface RefusedFile {
  readonly name: string
  readonly problems: readonly Problem[]
}

export const useRefusedFile = create<{ readonly refused: RefusedFile | undefined }>()(() => ({ refused: undefined }))

export function refuseFile(name: string, problems: readonly Problem[]): void {
  useRefusedFile.setState({ refused: { name, problems } })
}

export function dismissRefusedFile(): void {
  useRefusedFile.setState({ refused: undefined })
}
