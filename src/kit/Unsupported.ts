/** A check found out while running that the provider has no such feature, and says where that shows. */
export class Unsupported extends Error {
  override name = 'Unsupported'
}
