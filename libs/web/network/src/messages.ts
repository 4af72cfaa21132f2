import type { networkPagesMessages } from './messages-pages.js';

/** English of this library, i18n namespace `network`: what stands in the frame of every page. */
export const networkMessages = {
  signOut: {
    action: 'Sign out', unsent: 'Words that you wrote offline in {{titles}} are not sent yet and would be gone. Open the text and wait for “Saved”, or remove them under Settings, This device; then sign out.',
  },
  menu: { networks: 'Your networks', switch: 'Network: {{name}}. Switch', account: '{{name}}, acting for {{organisation}}. Menu', accountAlone: '{{name}}. Menu', actFor: 'You speak for', settings: 'Settings', keys: 'Keys and help', actingNow: 'You now speak for {{organisation}}.', noOrganisation: 'No organisation', members: 'Members', polls: 'Polls' },
};

declare global {
  interface NorthstarMessages { network: typeof networkMessages & typeof networkPagesMessages }
}
