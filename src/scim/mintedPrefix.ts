/** First group of every UUID that checks make up, so that the engine can tell it from a real id. */
export const mintedPrefix = '5c1bc04f'
