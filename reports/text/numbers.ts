const grouping = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const oneDigit = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const measured = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** `1,204` */
export function count(value: number): string {
  return grouping.format(value)
}

/** `1 requirement`, `3 requirements` */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** `9.8` */
export function decimal(value: number): string {
  return oneDigit.format(value)
}

/** `120 ms`, `0.95`: a measured value and its unit. */
export function quantity(value: number, unit: string): string {
  return `${measured.format(value)}${unit ? ` ${unit}` : ''}`
}

/** `840 ms`, `12.4 s`, `2 min 4 s`, `1 h 12 min` */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${decimal(ms / 1000)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) {
    const rest = seconds % 60
    return `${Math.floor(seconds / 60)} min${rest ? ` ${rest} s` : ''}`
  }
  const minutes = Math.round(seconds / 60)
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest ? ` ${rest} min` : ''}`
}

/** `24 Nov 2026, 00:03 UTC`; what is no date stays as it is. */
export function dateTime(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const text = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(date)
  return `${text} UTC`
}
