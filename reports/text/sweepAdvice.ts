/** What to do about resources that clean-up could not delete. */
export const sweepAdvice = {
  text: 'Delete what is listed here by hand, or with the same target and credentials run',
  command: 'npx scim-conform sweep',
}
