import { renderApp, type Situation } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RecordSeen } from '../lib/types.js';
import { recordMessages } from '../messages.js';
import { RecordPage } from './RecordPage.js';

const HASH = 'ab01cd23'.repeat(8);
const checked = (given: Partial<NonNullable<RecordSeen['check']>> = {}): RecordSeen['check'] => ({
  __typename: 'RecordCheck', begunAt: new Date(Date.now() - 5_000).toISOString(), endedAt: new Date(Date.now() - 1_000).toISOString(), checked: 57, total: 57, ok: true, sentences: ['57 entries, numbered without a gap.'], ...given,
});
const aRecord = (given: Partial<RecordSeen> = {}): RecordSeen => ({ __typename: 'DecisionRecord', path: '/record/network-1', mayCheck: true, head: { __typename: 'RecordPlace', sequence: 57, hash: HASH }, check: checked(), ...given });
const open = (record: RecordSeen, situation: Situation = {}) => renderApp(<RecordPage />, {
  messages: { record: recordMessages, ui: uiMessages }, ...situation, answers: { Record: { network: { __typename: 'Network', id: 'network-1', record } }, ...situation.answers },
});

describe('the record', () => {
  test('[D9] shows where it ends, and how to take it along and check it', async () => {
    open(aRecord());
    expect(await screen.findByText('57 entries')).toBeInTheDocument();
    expect(screen.getByLabelText('Fingerprint of the last entry')).toHaveValue(HASH.match(/.{8}/g)!.join(' '));
    expect(screen.getByRole('link', { name: 'Download the record' })).toHaveAttribute('href', '/record/network-1');
    expect(screen.getByRole('link', { name: 'Download the verifier' })).toHaveAttribute('href', '/p/assets/verify.mjs');
    expect(screen.getByText('node verify.mjs record-57.json')).toBeInTheDocument();
    expect(screen.getByText('The record is in order')).toBeInTheDocument();
    expect(screen.getByText('57 entries, numbered without a gap.')).toBeInTheDocument();
  });

  test('[D9] a coordinator has it checked, and sees how far that has come', async () => {
    const user = userEvent.setup();
    let record = aRecord({ check: null });
    const { calls } = open(record, { answers: {
      Record: () => ({ network: { __typename: 'Network', id: 'network-1', record } }),
      CheckRecord: () => {
        record = aRecord({ check: checked({ begunAt: new Date().toISOString(), endedAt: null, ok: null, checked: 20, sentences: [] }) });
        return { checkRecord: record };
      },
    } });
    expect(await screen.findByText('It has not been checked yet.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Check it now' }));
    expect(await screen.findByText('Being checked: 20 of 57 entries')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check it now' })).toBeDisabled();
    expect(calls).toContainEqual({ name: 'CheckRecord', variables: { networkId: 'network-1' } });
    record = aRecord({ check: checked({ ok: false, sentences: ['Entry 5 is not what was recorded.'] }) });
    expect(await screen.findByText('The record is not in order', {}, { timeout: 5_000 })).toBeInTheDocument();
    expect(screen.getByText('Entry 5 is not what was recorded.')).toBeInTheDocument();
    expect(screen.getByText(/tell whoever runs the server/)).toBeInTheDocument();
  });

  test('others read what came of it, and cannot ask', async () => {
    open(aRecord({ mayCheck: false }));
    expect(await screen.findByText('The record is in order')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Check it now' })).toBeNull();
  });

  test('a check that was cut off can be begun again', async () => {
    open(aRecord({ check: checked({ begunAt: '2026-01-01T00:00:00.000Z', endedAt: null, ok: null, sentences: [] }) }));
    expect(await screen.findByText('The check that was begun did not end. Begin it again.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check it now' })).toBeEnabled();
  });

  test('before the first decision it says that there is nothing', async () => {
    open(aRecord({ head: null, check: null }));
    expect(await screen.findByText('Nothing is on record yet')).toBeInTheDocument();
  });
});
