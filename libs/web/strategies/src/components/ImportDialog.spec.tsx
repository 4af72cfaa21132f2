import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strategiesMessages } from '../messages.js';
import { ImportDialog } from './ImportDialog.js';

/** The browser's way to send a file, driven by the test. */
class Line {
  static last: Line;
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = '';
  address = '';
  headers: Record<string, string> = {};
  body: unknown = null;
  aborted = false;
  constructor() { Line.last = this; }
  open(_method: string, address: string): void { this.address = address; }
  setRequestHeader(name: string, value: string): void { this.headers[name] = value; }
  send(body: unknown): void { this.body = body; }
  abort(): void { this.aborted = true; this.onabort?.(); }

  progress(share: number): void { act(() => this.upload.onprogress?.({ loaded: share * 100, total: 100 })); }
  async answers(status: number, body: object): Promise<void> { await act(async () => { this.status = status; this.responseText = JSON.stringify(body); this.onload?.(); }); }
  async breaks(): Promise<void> { await act(async () => { this.onerror?.(); }); }
}

const original = globalThis.XMLHttpRequest;
beforeEach(() => { globalThis.XMLHttpRequest = Line as never; });
afterEach(() => { globalThis.XMLHttpRequest = original; });

const brought = {
  __typename: 'DocumentImport', id: 'import-1', fileName: 'plan.docx', format: 'DOCX', title: 'Fund early warning', language: 'ar', more: true, preview: { type: 'doc' },
  remarks: [{ __typename: 'ImportRemark', kind: 'PICTURES', count: 3, lost: true }, { __typename: 'ImportRemark', kind: 'COMMENTS', count: 1, lost: true }, { __typename: 'ImportRemark', kind: 'MERGED_CELLS', count: 2, lost: false }],
};
const ask = { __typename: 'Document', id: 'doc-9', kind: 'ASK', title: 'Fund early warning', status: 'DRAFTING', position: 0, excerpt: '', language: 'ar', updatedAt: '2026-03-01T10:00:00.000Z', changedSinceVisit: false, openThreadCount: 0, can: [],
  ask: { __typename: 'AskDetails', number: 9, addresseeKind: 'DEPARTMENT', addressee: 'Treasury', theme: 'Money', leadOrganisation: null }, strategy: { __typename: 'Strategy', id: 'strategy-1' } };
const Text = ({ label, language }: { readonly label?: string; readonly language?: string }) => <div role="article" aria-label={label} lang={language}>The words of the file.</div>;

function open(answers: Record<string, object | ((variables: Record<string, unknown>) => object)> = {}) {
  const onClose = jest.fn();
  const view = renderApp(<ImportDialog strategyId="strategy-1" organisations={[]} themes={[]} Text={Text} onClose={onClose} />, {
    messages: { strategies: strategiesMessages, ui: uiMessages }, answers: { DocumentImport: { documentImport: brought }, CreateAskFromImport: { createAskFromImport: ask }, ...answers },
  });
  return { ...view, onClose, sent: () => view.calls.filter(({ name }) => name === 'CreateAskFromImport').map(({ variables }) => variables) };
}
const file = (name = 'plan.docx', size = 20): File => Object.defineProperty(new File(['words'], name), 'size', { value: size });
async function choose(given: File): Promise<void> {
  await screen.findByRole('button', { name: 'Choose a file' });
  await userEvent.setup({ applyAccept: false }).upload(document.querySelector<HTMLInputElement>('input[type=file]')!, given);
}

/** A file that was chosen and read; its text is on the screen. */
async function read(answers: Parameters<typeof open>[0] = {}): Promise<ReturnType<typeof open>> {
  const view = open(answers);
  await choose(file());
  await Line.last.answers(201, { id: 'import-1' });
  await screen.findByText('plan.docx');
  return view;
}
/** Says of an ask what has to be said. Each field at once: with every single key the whole form is drawn anew, which takes its time on a busy machine. */
async function fill(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  for (const [field, words] of [['To whom', 'Treasury'], ['Theme', 'Money']] as const) {
    await user.click(screen.getByLabelText(field, { selector: 'input' }));
    await user.paste(words);
  }
  await user.click(screen.getByRole('button', { name: 'Add an ask' }));
}

describe('bringing a document in', () => {
  test('[I1] a file is sent with how far it is, and shown with what is left out', async () => {
    const { sent } = open();
    await choose(file('plan ä.docx'));
    expect(Line.last.address).toBe('/imports?strategy=strategy-1&name=plan+%C3%A4.docx');
    expect(Line.last.headers).toEqual({ 'Content-Type': 'application/octet-stream' });
    Line.last.progress(0.4);
    expect(screen.getByRole('status')).toHaveTextContent('Sending plan ä.docx …');
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40');
    Line.last.progress(1);
    expect(screen.getByRole('status')).toHaveTextContent('Reading plan ä.docx …');
    await Line.last.answers(201, { id: 'import-1' });

    const lost = within(await screen.findByRole('region', { name: 'What does not come along' })).getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lost).toEqual(['3 pictures', '1 comment beside the text']);
    expect(within(screen.getByRole('region', { name: 'What comes in another form' })).getByRole('listitem')).toHaveTextContent('2 joined cells of tables stand apart');
    expect(screen.getByRole('article', { name: 'Text of plan.docx' })).toHaveAttribute('lang', 'ar');
    expect(screen.getByText('This is the beginning; all of the text is brought in.')).toBeInTheDocument();
    expect(screen.getByLabelText('Title')).toHaveValue('Fund early warning');
    expect(sent()).toEqual([]);
    expect(screen.getByText('plan.docx').parentElement).toHaveFocus();
  });

  test('[I1] it becomes an ask once one has looked at it and said to whom, and what was left out is said again', async () => {
    const user = userEvent.setup();
    const { sent } = await read();
    await fill(user);
    expect(await screen.findByText('Ask 9 is added, with the text of plan.docx.')).toHaveAttribute('role', 'status');
    expect(within(screen.getByRole('region', { name: 'What did not come along' })).getByText('3 pictures')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the text' })).toHaveAttribute('href', '/n/coast/d/doc-9');
    expect(sent()).toEqual([{ importId: 'import-1', language: 'ar', input: { title: 'Fund early warning', addressee: 'Treasury', addresseeKind: 'DEPARTMENT', theme: 'Money', leadOrganisationId: null } }]);
  });

  test('[I5] what cannot be read is said in words, and another file can be chosen at once', async () => {
    open();
    await choose(file('scan.pdf'));
    await Line.last.answers(422, { code: 'INVALID', message: 'This is a PDF.' });
    expect(await screen.findByText('This is a PDF.')).toBeInTheDocument();
    await choose(file('huge.docx', 11 * 1024 * 1024));
    expect(await screen.findByText(/larger than 10 MB/)).toBeInTheDocument();
    await choose(file());
    await Line.last.breaks();
    expect(await screen.findByText(/could not be sent. It is unchanged on your device/)).toBeInTheDocument();
    await choose(file());
    await Line.last.answers(201, { id: 'import-1' });
    expect(await screen.findByText('3 pictures')).toBeInTheDocument();
  });

  test('sending is stopped, by its button and by closing', async () => {
    const user = userEvent.setup();
    const { unmount } = open();
    await choose(file());
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(Line.last.aborted).toBe(true);
    expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeInTheDocument();
    await choose(file());
    unmount();
    expect(Line.last.aborted).toBe(true);
  });

  test('a file that is dropped is taken', async () => {
    open();
    const place = (await screen.findByText('or drop it here')).parentElement!;
    fireEvent.drop(place, { dataTransfer: { files: [file('dropped.md')] } });
    await waitFor(() => expect(Line.last.address).toContain('dropped.md'));
  });

  test('what is wrong with the details is said at its field', async () => {
    const user = userEvent.setup();
    await read({ CreateAskFromImport: { createAskFromImport: { __typename: 'Refusal', code: 'INVALID', message: 'Say in up to 140 characters what is asked.', field: 'title' } } });
    await fill(user);
    expect(await screen.findByText('Say in up to 140 characters what is asked.')).toBeInTheDocument();
    expect(screen.getByText('3 pictures')).toBeInTheDocument();
  });

  test('a file that is not kept any longer is chosen again', async () => {
    const user = userEvent.setup();
    open({ DocumentImport: { documentImport: null } });
    await choose(file());
    await Line.last.answers(201, { id: 'import-1' });
    await user.click(await screen.findByRole('button', { name: 'Choose another file' }));
    expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeInTheDocument();
  });

  test('a file of which everything comes along says so', async () => {
    open({ DocumentImport: { documentImport: { ...brought, language: null, more: false, remarks: [] } } });
    await choose(file());
    await Line.last.answers(201, { id: 'import-1' });
    expect(await screen.findByText('Everything in this file comes along.')).toBeInTheDocument();
    expect(screen.getByRole('article')).toHaveAttribute('lang', 'en');
  });
});
