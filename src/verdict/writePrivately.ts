import { chmod, writeFile } from 'node:fs/promises'

/**
 * Writes a file for the eyes of its owner only (0600): reports hold other people's data, whatever is redacted. Windows
 * knows no such modes; there the directory says who may read.
 */
export async function writePrivately(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 })
  // The mode above is for new files only.
  await chmod(path, 0o600)
}
