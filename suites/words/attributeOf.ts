const lists =
  /^(emails|phoneNumbers|ims|photos|addresses|groups|entitlements|roles|x509Certificates|members)[.[].*$/

/**
 * The attribute that a path leads to: `emails[type eq "work"].value` and `emails.value` are of `emails`, whereas
 * `name.givenName` and `urn:…:User:department` are their own;
 * of a complex attribute of an extension, the attribute counts.
 */
export const attributeOf = (path: string): string =>
  path.startsWith('urn:')
    ? path.replace(/^(.*:[^:.]+)\.[^:]*$/, '$1')
    : path.replace(lists, '$1').replace(/\[.*$/, '')
