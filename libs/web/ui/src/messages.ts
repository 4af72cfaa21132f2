/** English of this library, i18n namespace `ui`. */
export const uiMessages = {
  frame: { skip: 'Skip to the content', navigation: 'Main', sections: 'Sections', more: 'More', waiting_one: '{{count}} thing waits for you', waiting_other: '{{count}} things wait for you' },
  status: {
    DRAFTING: 'Drafting', UNDER_BALLOT: 'Under ballot', AGREED: 'Agreed', NOT_AGREED: 'Not agreed', PUBLISHED: 'Published', RETIRED: 'Retired',
  },
  ballot: {
    NOTICE: 'Announced', OPEN: 'Open', CARRIED: 'Carried', NOT_CARRIED: 'Not carried', TIED: 'Tied', INQUORATE: 'Too few answered',
    UNDER_OBJECTION: 'Under objection', WITHDRAWN: 'Withdrawn', SUPERSEDED: 'Superseded',
  },
  advice: 'Result',
  choice: {
    SUPPORT: 'Support', SUPPORT_WITH_RESERVATION: 'Support with reservation', ABSTAIN: 'Abstain', STAND_ASIDE: 'Stand aside', OPPOSE: 'Oppose', BLOCK: 'Block', RANKED: 'An order of its own',
  },
  time: { now: 'just now', yours: '{{time}} your time', passed: 'passed {{time}}' },
  loading: 'Loading …',
  notComing: 'This could not be loaded. Check your connection, then press again.',
  theme: { label: 'Colours', light: 'Light', dark: 'Dark', auto: 'As the device' },
  confirm: { cancel: 'Cancel', close: 'Close' },
  error: {
    title: 'This could not be loaded', offlineTitle: 'The server cannot be reached', safe: 'Nothing is lost, and nothing was changed.', retry: 'Try again',
    crashTitle: 'This page stopped working', crash: 'A fault in this page, not yours. What was saved is safe. Load the page again; if it happens again, tell your coordinator.', reload: 'Load the page again',
  },
  offline: 'You are offline. What you see may be out of date; it is brought up to date when you are back.',
  demo: { bar: 'Demo network', you: 'You are {{name}}', switch: 'Switch person', busy: 'Switching …' },
  copy: { copy: 'Copy', copied: 'Copied' },
};

declare global {
  interface NorthstarMessages { ui: typeof uiMessages }
}
