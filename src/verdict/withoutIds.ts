const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi

/** A sentence without the ids of single resources, which say nothing to whoever reads it. */
export const withoutIds = (text: string): string => text.replace(uuid, '{id}')
