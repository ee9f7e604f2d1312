const lists =
  /^(emails|phoneNumbers|ims|photos|addresses|groups|entitlements|roles|x509Certificates|members)[.[].*$/

/**
 * The attribute that a path leads to: `emails[type eq "work"].value` and `emails.value` are of `emails`, whereas
 * `name.givenName` and `urn:…:User:department` are their own.
 */
export const attributeOf = (path: string): string => path.replace(lists, '$1').replace(/\[.*$/, '')
