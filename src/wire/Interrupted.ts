/** The run is being stopped; no further request leaves for checks. */
export class Interrupted extends Error {
  override name = 'Interrupted'
  constructor() {
    super('the run was interrupted')
  }
}
