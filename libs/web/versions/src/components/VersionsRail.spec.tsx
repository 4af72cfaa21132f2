import { fromBlocks } from '@northstar/engine-editor-schema';
import { renderApp } from '@northstar/web-core/testing';
import { editorMessages } from '@northstar/web-editor';
import { uiMessages } from '@northstar/web-ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Version } from '../lib/types.js';
import { versionsMessages } from '../messages.js';
import { aVersion, theVersions } from '../testing/a-version.js';
import { VersionsRail } from './VersionsRail.js';

function Page() {
  const [version, setVersion] = useState<string | null>(null);
  return <VersionsRail documentId="doc-1" versionId={version} onVersion={setVersion} compareTo={(from, to) => `/compare?from=${from}${to ? `&to=${to}` : ''}`} decisions={(id) => <p>decided on the way to {id}</p>} />;
}
function open(versions: readonly Version[], answers: Record<string, object> = {}, can?: readonly string[]) {
  return renderApp(<Page />, { messages: { versions: versionsMessages, editor: editorMessages, ui: uiMessages }, answers: { DocumentVersions: theVersions(versions, can), ...answers } });
}
const named = aVersion(2, { kind: 'NAMED', name: 'After the March meeting' });

describe('the versions beside the text [V1]', () => {
  test('say what they are, when, and which organisations wrote', async () => {
    open([named, aVersion(1)]);
    const [first, second] = await screen.findAllByRole('listitem').then((items) => items.filter((item) => item.dataset['version']));
    expect(first).toHaveTextContent('After the March meeting');
    expect(first).toHaveTextContent('Version 2 · Named');
    expect(first).toHaveTextContent('by Ines Okafor, Harbour Watch');
    expect(second).toHaveTextContent('Version 1');
    expect(within(second!).getByText(/120 characters added, 8 characters removed/)).toBeInTheDocument();
    expect(second).toHaveTextContent('Tomas Lind');
  });

  test('a version cut by somebody else appears by itself', async () => {
    open([aVersion(1)], { VersionCut: { versionCut: named } });
    expect(await screen.findByText('After the March meeting')).toBeInTheDocument();
    expect(screen.getByText('A new version was kept')).toBeInTheDocument();
  });

  test('naming asks for a name, sends it, and shows a refusal at its input', async () => {
    const user = userEvent.setup();
    const { calls } = open([aVersion(1)], { NameVersion: { nameVersion: { __typename: 'Refusal', code: 'INVALID', message: 'That name is taken.', field: 'name' } } });
    await user.click(await screen.findByRole('button', { name: 'Name this version' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(dialog.getByText('Please give it a name.')).toBeInTheDocument();
    expect(calls.some(({ name }) => name === 'NameVersion')).toBe(false);
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), ' Spring ');
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(await dialog.findByText('That name is taken.')).toBeInTheDocument();
    expect(calls.at(-1)).toEqual({ name: 'NameVersion', variables: { documentId: 'doc-1', name: 'Spring', note: null } });
  });

  test('a version is read as rich text, with its fingerprint', async () => {
    const user = userEvent.setup();
    open([named, aVersion(1)], { VersionToRead: { version: { ...named, changes: [], document: { __typename: 'Document', id: 'doc-1', language: 'fa' }, content: fromBlocks([{ type: 'heading', level: 1, text: 'Early' }, { type: 'paragraph', text: 'Act **now**.' }]) } } });
    await user.click(await screen.findByRole('button', { name: 'After the March meeting' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByRole('heading', { name: 'Early' })).toBeInTheDocument();
    // [A13] The words, not the dialog around them, are in the language of the text.
    expect(dialog.getByRole('article')).toHaveAttribute('dir', 'rtl');
    expect(dialog.getByText('now').tagName).toBe('STRONG');
    expect(dialog.getByText('ab'.repeat(32))).toBeInTheDocument();
    // [T3] What was decided about suggestions is reached from the version.
    expect(dialog.getByText('decided on the way to v2')).toBeInTheDocument();
    expect(dialog.getByRole('link', { name: 'Compare with now' })).toHaveAttribute('href', '/compare?from=v2');
  });

  test('[V3] restoring explains that the others may go on, and says where the text before it is kept', async () => {
    const user = userEvent.setup();
    const { calls } = open([named, aVersion(1)], { RestoreVersion: { restoreVersion: { __typename: 'RestoreResultOk', document: { __typename: 'Document', id: 'doc-1' }, beforeRestore: aVersion(3, { kind: 'BEFORE_RESTORE' }) } } });
    await user.click(await screen.findByRole('button', { name: 'What to do with version 1' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Restore' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/what the others type meanwhile stays/)).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Restore this version' }));
    expect(await screen.findByText('Version 1 is restored. The text before it is kept as version 3.')).toBeInTheDocument();
    expect(calls.at(-1)).toEqual({ name: 'RestoreVersion', variables: { versionId: 'v1' } });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('each can be compared with the one before and with the present text', async () => {
    const user = userEvent.setup();
    open([named, aVersion(1)]);
    await user.click(await screen.findByRole('button', { name: 'What to do with version 2' }));
    expect(await screen.findByRole('menuitem', { name: 'Compare with the version before' })).toHaveAttribute('href', '/compare?from=v1&to=v2');
    expect(screen.getByRole('menuitem', { name: 'Compare with now' })).toHaveAttribute('href', '/compare?from=v2');
  });

  test('nobody is offered what they may not do', async () => {
    const user = userEvent.setup();
    open([named], {}, []);
    await user.click(await screen.findByRole('button', { name: 'What to do with version 2' }));
    expect(await screen.findByRole('menuitem', { name: 'Read' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Restore' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Name this version' })).toBeNull();
  });
});
