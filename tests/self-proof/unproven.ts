/** Checks that no planted defect makes fail, each with the reason why there is none. */
export const unproven: Record<string, string> = {
  'resource-types/resource-types-and-schemas-describe-themselves':
    'its requirements are MAYs, so that a breach is information and no finding',
  'patch-errors/a-patch-under-the-misspelt-urn-of-one-report-is-served-or-refused':
    'its requirement is information only, so that a breach is no finding',
  'media-types/a-body-of-type-application-scim-json-with-a-charset-is-read':
    'every body of a run has that type, so that a run against who refuses it ends with the first create',
  'messages/a-204-has-no-body': 'the HTTP server of Node cannot be made to send a body with a 204',
}
