import { registerMessages } from '@northstar/web-core';
import { SignOnRail, signOnMessages } from '@northstar/web-sign-on';
import { DecideRail as BallotsOfText, votingMessages } from '@northstar/web-voting';

registerMessages('voting', votingMessages);
registerMessages('signOn', signOnMessages);

/** Deciding beside a text, and signing it once it is agreed. */
export function DecideRail({ documentId, mayOpen, agreed }: { readonly documentId: string; readonly mayOpen: boolean; readonly agreed: boolean }) {
  return <><BallotsOfText documentId={documentId} mayOpen={mayOpen} /><SignOnRail documentId={documentId} agreed={agreed} /></>;
}
