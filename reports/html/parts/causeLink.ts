import { withoutIds } from '../../../src/verdict/withoutIds.js'
import type { ToldCause } from '../../text/causesOf.js'
import { html, type Markup } from '../html.js'
import { fragment } from './fragment.js'

/** The id of a cause on the page. */
export const causeId = (id: string): string => `cause:${id}`

/** A link to a cause. */
export const causeLink = ({ id, title }: ToldCause): Markup =>
  html`<a href="${fragment(causeId(id))}">${withoutIds(title)}</a>`
