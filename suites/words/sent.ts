/** What a scenario sends wherever the needs of the check are met. @throws Error when it did not */
export function sent<T>(evidence: T | undefined): T {
  if (evidence === undefined) throw new Error('the scenario did not send what this check judges')
  return evidence
}
