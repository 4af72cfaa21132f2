/** English of this library, i18n namespace `network`. */
export const networkMessages = {
  welcome: {
    title: 'Northstar',
    headline: 'Many organisations,\none text,\none decision',
    lead: 'A shared place for the member organisations of a network to write their goal and their asks of government together, decide on them as organisations, and publish what they agreed.',
    setUp: 'Set up your network', setUpHint: 'Name the network and your organisation, and begin. It takes about two minutes.',
    demo: 'Look around the demo network', demoHint: 'A fictional coalition in the middle of its work. Switch between its people with one click; nothing you do there matters.',
    signIn: 'Sign in', signInHint: 'You have an account in a network on this installation.',
    invited: 'Were you invited? Open the link in your invitation.',
    noNetwork: 'You are not in any network', noNetworkHint: 'You are signed in as {{name}}, but no network has you as a member at the moment. Ask its coordinator to invite {{email}}.',
  },
  setUp: {
    title: 'Set up your network', lead: 'You become its coordinator. Everything but the address of the network can be changed later.',
    network: 'The network', networkName: 'Name of the network', networkNameHint: 'As members know it, for example “Coast Coalition”.',
    organisation: 'Your organisation', organisationName: 'Name of your organisation', organisationNameHint: 'You decide in its name. Other organisations are invited afterwards.',
    account: 'Your account', personName: 'Your name', action: 'Set up the network', have: 'Do you have an account already?',
  },
  fields: {
    email: 'E-mail address', password: 'Password', newPassword: 'Choose a password', passwordHint: 'At least 12 characters. Several words that only you would put together are best.',
    passwordLeft_one: '{{count}} character to go.', passwordLeft_other: '{{count}} characters to go.', passwordEnough: 'Long enough.',
    missing: 'Please fill this in.', show: 'Show the password',
  },
  signIn: { title: 'Sign in', action: 'Sign in', newHere: 'Set up a network', demo: 'Look around the demo network', forgotten: 'Forgotten your password? The coordinator of your network can help you.', again: 'Sign in to go on where you were.' },
  signOut: {
    action: 'Sign out', unsent: 'Words that you wrote offline in {{titles}} are not sent yet and would be gone. Open the text and wait for “Saved”, or remove them under Settings, This device; then sign out.',
  },
  device: {
    title: 'This device', label: 'This is my own device: keep texts here', hint: 'Texts that you open also open without a connection, and what you write then is kept here and sent later. Leave it off on a computer that others use. Signing out removes everything.',
    signInHint: 'On a computer that others use, leave it off: nothing is kept then. Can be changed under Settings, This device.',
    count_one: '{{count}} text is kept here.', count_other: '{{count}} texts are kept here.', on: 'Texts that you open are kept on this device.', off: 'Nothing is kept on this device any more.',
    refused: 'This browser does not let us keep anything. Nothing was changed.', forbidden: 'Whoever runs this server does not allow texts to be kept on devices. Nothing is kept here.', cannot: 'This browser cannot keep anything. Private windows often cannot.',
    unsentTitle: 'Some words are not sent yet', unsentBody: 'What you wrote offline in {{titles}} is nowhere but on this device, and will be gone.', remove: 'Remove them',
  },
  join: {
    title: 'Join {{network}}', lead: '{{by}} invites you to work in {{network}} for {{organisation}}, as {{role}}.',
    leadNew: '{{by}} invites your organisation, {{organisation}}, to become a member of {{network}}. You would join as {{role}}.',
    as: 'You join as', name: 'Your name', existing: 'You have an account here. Sign in with its password to accept.', about: 'What does {{organisation}} do?',
    aboutHint: 'Two or three sentences for the other members. Can be changed later.', action: 'Join {{network}}',
    gone: 'This invitation cannot be used', goneHint: 'It was used already, withdrawn, or is too old. Nothing happened; ask whoever invited you for a new one.',
    other: 'You are signed in as {{name}}. If you accept, this browser is signed in as {{email}} instead.', toSignIn: 'Go to sign-in',
  },
  role: { COORDINATOR: 'Coordinator', POLICY_LEAD: 'Policy lead', REPRESENTATIVE: 'Representative', OBSERVER: 'Observer' },
  roleHint: {
    COORDINATOR: 'Invites, opens ballots, publishes, and everything else', POLICY_LEAD: 'Writes texts and asks, names and restores versions',
    REPRESENTATIVE: 'Reads, discusses and suggests; decides with a mandate', OBSERVER: 'Reads and comments',
  },
  mandate: { VOTER: 'Takes positions', ALTERNATE: 'Takes positions as alternate', SIGNATORY: 'Signs' },
  mandateOf: '{{mandate}} for {{organisation}}',
  standing: { APPLICANT: 'Applicant', MEMBER: 'Member', SUSPENDED: 'Suspended', LEFT: 'Has left' },
  members: {
    title: 'Members', lead_one: '{{count}} organisation', lead_other: '{{count}} organisations', people_one: '{{count}} person', people_other: '{{count}} people',
    invite: 'Invite', since: 'Member since {{day}}', nobody: 'Nobody from this organisation has joined yet.', without: 'Without an organisation', withoutHint: 'They act for no organisation and take no positions.',
    former: 'Former members', options: 'Options for {{name}}', website: 'Website', you: 'you',
    empty: 'You are the only organisation so far', emptyHint: 'Invite the others: each gets a link, chooses a password and is in. They see the strategy at once and can begin to write.',
    changeRole: 'Role in the network', grant: 'Give a mandate', revoke: 'End mandate: {{mandate}}', remove: 'Remove from the network …',
    removeTitle: 'Remove {{name}} from the network?', removeBody: 'They are signed out of it at once and their mandates end. What they wrote and decided stays under their name. To come back they need a new invitation.', removeAction: 'Remove {{name}}',
    removed: '{{name}} is no longer in the network.', roleChanged: '{{name}} is now {{role}}.', granted: '{{name}}: {{mandate}}.', revoked: 'The mandate has ended.',
    suspend: 'Suspend …', suspendTitle: 'Suspend {{name}}?', suspendBody: 'Its people can read but change nothing and take no positions until you bring it back. In ballots that are open already it may still answer.', suspendAction: 'Suspend {{name}}',
    leave: 'Record that it left …', leaveTitle: 'Record that {{name}} left the network?', leaveBody: 'Its people can no longer take part. What it has decided stays on record; in open ballots that it has not answered it no longer counts.',
    leaveTakesBack: 'It takes back its positions in open ballots', leaveTakesBackHint: 'Otherwise they count as they stand.', leaveAction: 'Record the departure',
    bringBack: 'Bring back as a member', standingChanged: '{{name}}: {{standing}}.', edit: 'Edit the profile',
  },
  profile: { title: 'Profile of {{name}}', name: 'Name', about: 'About', aboutHint: 'What you do and where, in two or three sentences.', website: 'Website', size: 'Size', sizeHint: 'For example “6 people, volunteers”.', kinds: 'Kinds of work', kindsHint: 'Separated by commas, for example “research, field monitoring”.', action: 'Save', saved: 'The profile is saved.' },
  invite: {
    title: 'Invite', who: 'Whom do you invite?', toExisting: 'A person to an organisation that is here', toNew: 'A new organisation with its first person',
    organisation: 'Organisation', newOrganisation: 'Name of the new organisation', email: 'E-mail address', role: 'Role', mandates: 'May this person act for the organisation?',
    mandateHint: { VOTER: 'Takes positions in ballots', ALTERNATE: 'Takes positions when the voter cannot', SIGNATORY: 'Signs published texts' },
    action: 'Create the invitation', ready: 'The invitation is ready', readyHint: 'Nothing has been sent. Give {{email}} this link by a way you trust; it works once, until {{until}}.',
    link: 'Link', mail: 'Text for an e-mail', done: 'Done', another: 'Invite another',
    mailText: 'Dear colleague,\n\n{{by}} invites you to {{network}} on Northstar, for {{organisation}}. Open this link, choose a password, and you are in:\n\n{{link}}\n\nThe link works once, until {{until}}. Please do not forward it.\n',
    pending: 'Invitations not yet accepted', pendingLine: '{{role}}, {{organisation}}', newMark: 'new organisation', until: 'until {{day}}', expired: 'expired', revoke: 'Withdraw', revoked: 'The invitation to {{email}} no longer works.',
  },
  settings: {
    title: 'Settings', lead: 'Your own account: {{email}}',
    appearance: 'Appearance', appearanceHint: 'Remembered on this device.',
    password: 'Password', current: 'Your password now', next: 'New password', change: 'Change the password', changed: 'The password is changed. Other devices are signed out.',
    sessions: 'Where you are signed in', here: 'This device', lastSeen: 'Active', since: 'since {{day}}', end: 'Sign out', ended: 'That device is signed out. What it keeps of texts goes from it when it is next online.',
    tokens: 'Access tokens', tokensHint: 'For scripts that act in your name, with your rights. Treat them like passwords.', none: 'No tokens', noneHint: 'Create one to read or write by a script.',
    create: 'Create a token', tokenName: 'What is it for?', days: 'Valid for', dayCount_one: '{{count}} day', dayCount_other: '{{count}} days', secret: 'The token', secretHint: 'It is shown only now. Copy it to where it is needed.', secretDone: 'I have copied it',
    expires: 'until {{day}}', never: 'does not expire', used: 'used', unused: 'never used', revoke: 'Revoke', revokeTitle: 'Revoke “{{name}}”?', revokeBody: 'Scripts that use it stop working at once. This cannot be undone.', revokeAction: 'Revoke the token', revoked: 'The token no longer works.', cancel: 'Cancel',
  },
  menu: { networks: 'Your networks', switch: 'Network: {{name}}. Switch', account: '{{name}}, acting for {{organisation}}. Menu', accountAlone: '{{name}}. Menu', actFor: 'You speak for', settings: 'Settings', keys: 'Keys and help', actingNow: 'You now speak for {{organisation}}.', noOrganisation: 'No organisation', members: 'Members' },
};

declare global {
  interface NorthstarMessages { network: typeof networkMessages }
}
