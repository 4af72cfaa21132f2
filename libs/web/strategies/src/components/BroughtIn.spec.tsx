import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strategiesMessages } from '../messages.js';
import { BroughtIn } from './BroughtIn.js';

const open = (fileName: string | null) => renderApp(<BroughtIn from={{
  __typename: 'BroughtIn', format: 'DOCX', fileName, at: '2026-03-01T10:00:00.000Z', by: { __typename: 'Person', id: 'p-1', name: 'Ana Quill' },
  remarks: [{ __typename: 'ImportRemark', kind: 'COMMENTS', count: 12, lost: true }, { __typename: 'ImportRemark', kind: 'MERGED_CELLS', count: 2, lost: false }],
}} />, { messages: { strategies: strategiesMessages, ui: uiMessages } });

test('[I3] beside a text that was brought in stands where it came from, and what was left out', async () => {
  open('plan.docx');
  await userEvent.setup().click(await screen.findByRole('button', { name: 'From a Word document' }));
  const report = await screen.findByRole('dialog', { name: 'Where this text came from' });
  expect(report).toHaveTextContent('Ana Quill brought it in on 1 March 2026, as a file. plan.docx');
  expect(within(within(report).getByRole('region', { name: 'What did not come along' })).getByRole('listitem')).toHaveTextContent('12 comments beside the text');
  expect(within(report).getByRole('region', { name: 'What came in another form' })).toHaveTextContent('2 joined cells of tables stand apart');
});

test('[I4] the name of the file is not told to others', async () => {
  open(null);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'From a Word document' }));
  expect(await screen.findByRole('dialog')).toHaveTextContent('Ana Quill brought it in on 1 March 2026, as a file.');
  expect(screen.queryByText(/plan/)).toBeNull();
});
