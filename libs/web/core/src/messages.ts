/** English of this library, i18n namespace `core`. */
export const coreMessages = {
  trouble: {
    offline: 'You are offline or the server cannot be reached. Nothing was changed; try again when you are back.',
    server: 'Something went wrong on our side. Nothing was changed; try again in a moment.',
    close: 'Close this message',
  },
  undo: 'Undo',
  count: '({{count}}) {{title}}',
  product: 'Northstar',
};

declare global {
  interface NorthstarMessages { core: typeof coreMessages }
}
