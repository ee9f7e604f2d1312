import { isObject, type Json, type JsonObject } from '../../json.js'

/** Whether a value means false, as a boolean or as a string. */
export function isFalse(value: Json | undefined): boolean {
  return String(value).toLowerCase() === 'false'
}

export function isTrue(value: Json | undefined): boolean {
  return String(value).toLowerCase() === 'true'
}

export function without(object: JsonObject, ...names: string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}

export function mapArray(value: Json | undefined, change: (item: JsonObject) => Json): Json[] {
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? change(item) : item)) : []
}

/** Gives others their turn for a while. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
