import { renderApp, type Situation } from '@northstar/web-core/testing';
import { uiMessages } from '@northstar/web-ui';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import type { BallotOfPage } from '../lib/types.js';
import { votingMessages } from '../messages.js';
import { aBallot, anOutcome, harbourWatch, peaceDesk, riverTrust } from '../testing/a-ballot.js';
import { BallotPage } from './BallotPage.js';

const Text = ({ label }: { readonly label?: string }) => <div role="article" aria-label={label}>The exact words.</div>;
const unmoved = { compare: { __typename: 'Comparison', from: { __typename: 'Version', id: 'version-7' }, to: null, insertedWords: 0, deletedWords: 0, blocks: [] } };
const secret = (given: Partial<BallotOfPage> = {}, took: readonly string[] = []): BallotOfPage => aBallot({
  rule: { ...aBallot().rule, visibility: 'SECRET', quorum: 5 }, electorate: [harbourWatch, peaceDesk, riverTrust].map((organisation) => ({ __typename: 'Elector', answered: took.includes(organisation.id), left: false, organisation })), answeredCount: took.length, ...given,
});
const answered = secret({ mayAnswerFor: [] }, [harbourWatch.id]);

function open(ballot: BallotOfPage, answers: Situation['answers'] = {}, more: Partial<Situation> = {}) {
  return renderApp(<Routes><Route path="/n/:slug/decisions/:ballotId" element={<BallotPage Text={Text} Changes={() => null} />} /></Routes>, {
    messages: { voting: votingMessages, ui: uiMessages }, address: '/n/coast/decisions/ballot-1', answers: { BallotPage: { ballot }, DraftMoved: unmoved, ...answers }, ...more,
  });
}

describe('a secret ballot that is open', () => {
  test('[D8.3] offers three answers, asks for no reason, and says before that it is once and for good', async () => {
    open(secret());
    expect((await screen.findAllByRole('radio')).map((each) => (each as HTMLInputElement).value)).toEqual(['SUPPORT', 'AGAINST', 'ABSTAIN']);
    expect(screen.queryByRole('textbox', { name: /Why/ })).toBeNull();
    expect(screen.getByText(/cannot be changed\.$/)).toBeInTheDocument();
  });

  test('[D8.7] says in plain words what is protected and what is not', async () => {
    open(secret());
    const words = (await screen.findAllByText('What is secret here, and what is not')).map((summary) => summary.closest('details')!);
    expect(words.length).toBeGreaterThan(0);
    for (const place of words) {
      expect(place).toHaveTextContent(/If all answer alike, the outcome tells/);
      expect(place).toHaveTextContent(/Whoever runs the server/);
      expect(place).toHaveTextContent(/under pressure/);
    }
  });

  test('[D8.2] an answer goes into the box after a second look, and what stays on the page does not tell it', async () => {
    const user = userEvent.setup();
    const { calls } = open(secret(), { AnswerSecretly: { answerSecretly: answered } });
    await user.click(await screen.findByRole('radio', { name: 'Oppose' }));
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(calls.some(({ name }) => name === 'AnswerSecretly')).toBe(false);
    const cast = screen.getByRole('button', { name: 'Put it into the ballot box' });
    expect(cast).toHaveFocus();
    expect(cast).toHaveAccessibleDescription(/says “oppose”.*cannot be changed/);
    await user.keyboard('{Enter}');
    expect(await screen.findByText('It is in the ballot box.')).toBeInTheDocument();
    expect(calls.find(({ name }) => name === 'AnswerSecretly')!.variables).toEqual({ input: { ballotId: 'ballot-1', organisationId: 'organisation-1', answer: 'AGAINST' } });
    const own = screen.getByText('It is in the ballot box.').closest<HTMLElement>('.ns-own')!;
    expect(own).toHaveFocus();
    expect(own).not.toHaveTextContent(/oppose|against/i);
    expect(within(own).queryByRole('button')).toBeNull();
  });

  test('[D8.2] one can choose again until then, by keyboard', async () => {
    const user = userEvent.setup();
    open(secret());
    (await screen.findByRole('radio', { name: 'Support' })).focus();
    await user.keyboard(' {ArrowDown}');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await user.click(screen.getByRole('button', { name: 'Choose again' }));
    expect(screen.queryByRole('button', { name: 'Put it into the ballot box' })).toBeNull();
    expect(screen.getByRole('radio', { name: 'Oppose' })).toBeChecked();
  });

  test('asks to choose before anything goes on', async () => {
    const user = userEvent.setup();
    open(secret());
    await user.click(await screen.findByRole('button', { name: 'Go on' }));
    expect(screen.getByText('Choose one of the three.')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Support' })).toHaveFocus();
  });

  test('[D8.2] says who has answered when a colleague was quicker', async () => {
    const user = userEvent.setup();
    open(secret(), { AnswerSecretly: { answerSecretly: { __typename: 'Refusal', code: 'CONFLICT', message: 'Mo Mate has answered for your organisation already.', field: null } } });
    await user.click(await screen.findByRole('radio', { name: 'Abstain' }));
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await user.click(screen.getByRole('button', { name: 'Put it into the ballot box' }));
    expect(await screen.findByText(/Mo Mate has answered/)).toBeInTheDocument();
  });

  test('[D8.1] afterwards says that the organisation has taken part, and not what it said', async () => {
    open(answered);
    expect(await screen.findByText(/has taken part\. What it said is known to nobody here/)).toBeInTheDocument();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('a secret ballot that is over', () => {
  test('[D8.4] shows the numbers of the three answers and that they are all there is', async () => {
    open(secret({ state: 'CARRIED', mayAnswerFor: [], outcome: anOutcome({ support: 4, supportWithReservation: 0, oppose: 1, abstain: 1 }) }, [harbourWatch.id]));
    const bars = within(await screen.findByRole('list', { name: 'Answers by position' }));
    expect(bars.getAllByRole('listitem').map((item) => item.dataset['choice'])).toEqual(['SUPPORT', 'ABSTAIN', 'OPPOSE', 'SILENT']);
    expect(screen.getByText(/these numbers are all there is/)).toBeInTheDocument();
    expect(screen.getByText(/Nobody knows who supported it: to publish it with names, ask for signatures/)).toBeInTheDocument();
    expect(screen.getByText(/what each organisation answered is known to nobody/)).toBeInTheDocument();
  });

  test('[D8.5] shows no number where too few took part', async () => {
    open(secret({ state: 'INQUORATE', mayAnswerFor: [], outcome: anOutcome({ state: 'INQUORATE', withheld: true, steps: [] }) }, [harbourWatch.id]));
    expect(await screen.findByText(/nobody has looked into the box/)).toBeInTheDocument();
    expect(screen.queryByRole('list', { name: 'Answers by position' })).toBeNull();
  });
});
