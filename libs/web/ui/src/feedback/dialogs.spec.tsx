import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { ExtendDialog, ReasonDialog, RemindDialog } from './on-demand.js';
import type { Sending } from './Words.js';

const idle: Sending = { busy: false, fieldErrors: {}, problem: null, clear: () => undefined };
const show = async (dialog: ReactNode) => {
  render(<MantineProvider env="test">{dialog}</MantineProvider>);
  return within(await screen.findByRole('dialog'));
};

describe('moving a deadline', () => {
  const words = { title: 'More time?', explain: 'To a later time only.', date: 'Day', time: 'Time', noDate: 'Choose a day.', reason: 'Why?', reasonHint: 'Everybody reads it.', confirm: 'Move it' };
  const open = async (sending: Sending = idle) => {
    const sent: unknown[] = [];
    // The clocks of London change in between.
    const dialog = await show(<ExtendDialog closesAt="2030-03-28T17:00:00.000Z" timeZone="Europe/London" words={words} longest={500} sending={sending} onExtend={(...given) => sent.push(given)} onClose={() => undefined} />);
    return { dialog, sent };
  };

  test('offers a week later at the same time on the clocks of the place, and gives the instant with the reason', async () => {
    const user = userEvent.setup();
    const { dialog, sent } = await open();
    expect(dialog.getByLabelText('Day')).toHaveValue('2030-04-04');
    expect(dialog.getByLabelText('Time (London)')).toHaveValue('17:00');
    await user.type(dialog.getByRole('textbox', { name: 'Why?' }), 'So.');
    await user.click(dialog.getByRole('button', { name: 'Move it' }));
    expect(sent).toEqual([['2030-04-04T16:00:00.000Z', 'So.']]);
  });

  test('without a day nothing is sent; each refusal stands at its field, any other above the button', async () => {
    const user = userEvent.setup();
    const { dialog, sent } = await open({ ...idle, fieldErrors: { reason: 'Say why.' }, problem: 'It has closed.' });
    expect(dialog.getByRole('textbox', { name: 'Why?' })).toHaveAccessibleDescription(/Say why\./);
    expect(dialog.getByText('It has closed.')).toBeInTheDocument();
    await user.clear(dialog.getByLabelText('Day'));
    await user.click(dialog.getByRole('button', { name: 'Move it' }));
    expect(dialog.getByLabelText('Day')).toHaveAccessibleDescription('Choose a day.');
    expect(sent).toEqual([]);
  });
});

test('calling something off asks for a reason, forgets a refusal when it is changed, and hands it over', async () => {
  const user = userEvent.setup();
  const reasons: string[] = [];
  const cleared: unknown[] = [];
  const dialog = await show(
    <ReasonDialog title="Call it off?" explain="It cannot be undone." label="Why?" hint="Everybody reads it." longest={500} confirm="Call it off" sending={{ ...idle, fieldErrors: { reason: 'Say why.' }, clear: (field) => cleared.push(field) }} onConfirm={(reason) => reasons.push(reason)} onClose={() => undefined} />,
  );
  expect(dialog.getByText('It cannot be undone.')).toBeInTheDocument();
  expect(dialog.getByRole('textbox', { name: 'Why?' })).toHaveAccessibleDescription(/Say why\./);
  await user.type(dialog.getByRole('textbox', { name: 'Why?' }), 'W');
  await user.click(dialog.getByRole('button', { name: 'Call it off' }));
  expect(cleared).toEqual(['reason']);
  expect(reasons).toEqual(['W']);
});

describe('reminding', () => {
  const words = { title: 'Remind them', whom: (names: string) => `It reaches ${names}.`, nobody: 'Everybody has answered.', message: 'A few words', optional: 'optional', hint: 'Everybody reads them.', confirm: 'Remind' };
  const open = (missing: readonly string[], sent: string[] = []) => show(<RemindDialog missing={missing} words={words} longest={500} sending={idle} onRemind={(message) => sent.push(message)} onClose={() => undefined} />);

  test('names whom it reaches, and needs no words', async () => {
    const user = userEvent.setup();
    const sent: string[] = [];
    const dialog = await open(['Harbour Watch', 'Peace Desk'], sent);
    expect(dialog.getByText('It reaches Harbour Watch and Peace Desk.')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Remind' }));
    expect(sent).toEqual(['']);
  });

  test('where nobody is missing, nobody is reminded', async () => {
    const dialog = await open([]);
    expect(dialog.getByText('Everybody has answered.')).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Remind' })).toBeDisabled();
  });
});
