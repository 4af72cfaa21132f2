import { renderApp } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strategiesMessages } from '../messages.js';
import { SettingsDialog } from './SettingsDialog.js';

const open = (answer: (variables: Record<string, unknown>) => object, wordLimit: number | null = null) => {
  const onClose = jest.fn();
  const view = renderApp(<SettingsDialog document={{ id: 'doc-1', language: 'en', wordLimit }} onClose={onClose} />, {
    messages: { strategies: strategiesMessages, ui: uiMessages }, answers: { SetUpDocument: (variables) => ({ setUpDocument: answer(variables) }) },
  });
  return { ...view, onClose, sent: () => view.calls.filter(({ name }) => name === 'SetUpDocument').map(({ variables }) => variables) };
};
const done = () => ({ __typename: 'Document', id: 'doc-1', language: 'ckb', wordLimit: 350, updatedAt: '2026-03-01T10:00:00.000Z' });

describe('language and length of a text', () => {
  test('[A13, A14] by keyboard alone: a language is found by its English name, a limit is typed', async () => {
    const user = userEvent.setup();
    const { onClose, sent } = open(done);
    const language = await screen.findByRole('combobox', { name: 'Language' });
    await user.click(language);
    await user.clear(language);
    await user.type(language, 'Central Kurdish');
    expect(await screen.findByText('کوردیی ناوەندی')).toHaveAttribute('dir', 'rtl');
    await user.keyboard('{ArrowDown}{Enter}');
    await user.type(screen.getByRole('textbox', { name: 'Word limit' }), '350{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent()).toEqual([{ documentId: 'doc-1', settings: { language: 'ckb', wordLimit: 350 } }]);
  });

  test('[A14] an emptied limit is none', async () => {
    const user = userEvent.setup();
    const { onClose, sent } = open(done, 500);
    await user.clear(await screen.findByRole('textbox', { name: 'Word limit' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent()).toEqual([{ documentId: 'doc-1', settings: { language: 'en', wordLimit: null } }]);
  });

  test('what is refused is said beside its field, and what was typed stays', async () => {
    const user = userEvent.setup();
    const { onClose } = open(() => ({ __typename: 'Refusal', code: 'INVALID', message: 'Give a whole number of words.', field: 'wordLimit' }));
    await user.type(await screen.findByRole('textbox', { name: 'Word limit' }), '0');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Give a whole number of words.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Word limit' })).toHaveValue('0');
    expect(onClose).not.toHaveBeenCalled();
  });
});
