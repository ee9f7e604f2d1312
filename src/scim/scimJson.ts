/** Content-Type of every body that Entra sends (ENTRA-K1). */
export const scimJson = 'application/scim+json; charset=utf-8'
