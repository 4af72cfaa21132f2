import type { Page } from '@playwright/test';
import { pick, press, write, writeDay } from './support/hands.js';
import { ask, foundNetwork, letIn } from './support/network.js';
import { goTo, openRail, typeAtEnd } from './support/places.js';
import { expect, expectAccessible, test } from './support/story.js';

const OTHERS = ['Meridian Legal Centre', 'Orchard Street', 'Weir Collective', 'Tide House'] as const;

/** Takes part; the question whether that is meant has the focus. */
async function takesPart(page: Page, organisation: string): Promise<void> {
  const form = page.getByRole('form', { name: `Answer for ${organisation}` });
  await pick(form.getByRole('radio', { name: 'Oppose' }));
  await press(form.getByRole('button', { name: 'Go on' }));
  const cast = form.getByRole('button', { name: 'Put it into the ballot box' });
  await expect(cast).toBeFocused();
  await press(cast);
}

test('[D8] a secret ballot and a poll are opened with honest words, answered on a desktop and a phone, and tell numbers and nobody', async ({ server, visitor }) => {
  const ana = await visitor();
  const bea = await visitor({ onPhone: true });
  const { id, home } = await foundNetwork(ana.page);
  const people: Page[] = [bea.page];
  await letIn(ana.page, bea.page, id, { mandates: ['VOTER'] });
  for (const [n, organisation] of OTHERS.slice(1).entries()) {
    const { page } = await visitor();
    await letIn(ana.page, page, id, { name: `Person ${n}`, email: `person${n}@example.org`, organisation, mandates: ['VOTER'] });
    people.push(page);
  }

  await test.step('the form says what is protected and what is not before it is opened', async () => {
    await ana.page.goto(`${home}/strategy`);
    await press(ana.page.getByRole('link', { name: 'Our goal' }));
    await typeAtEnd(ana.page, 'A country that sees violence coming.');
    await expect(ana.page.locator('[data-save-state=saved]')).toBeVisible();
    await openRail(ana.page, 'Decide');
    await press(ana.page.getByRole('link', { name: /ballot/i }).filter({ visible: true }).last());
    await pick(ana.page.getByRole('radio', { name: 'Simple majority' }));
    await pick(ana.page.getByRole('radio', { name: 'A secret ballot' }));
    await expect(ana.page.getByText(/If all answer alike, the outcome tells/)).toBeVisible();
    await expect(ana.page.locator('form')).toContainText('at least 5 of the 5 organisations answer');
    await expectAccessible(ana.page);
    await press(ana.page.getByRole('button', { name: 'Open the ballot' }));
    await expect(ana.page.getByRole('heading', { name: 'Who has answered' })).toBeVisible();
  });

  await test.step('the coordinator answers, and one on a phone; what stays on the page does not tell what', async () => {
    await takesPart(ana.page, 'Harbour Watch');
    await expect(ana.page.getByText('It is in the ballot box.')).toBeVisible();
    await expectAccessible(ana.page);
    await bea.page.goto(home);
    await press(bea.page.getByRole('link', { name: 'Take our position' }).first());
    const form = bea.page.getByRole('form', { name: 'Answer for Meridian Legal Centre' });
    await pick(form.getByRole('radio', { name: 'Support' }));
    await press(form.getByText('What is secret here, and what is not'));
    await expectAccessible(bea.page);
    await press(form.getByRole('button', { name: 'Go on' }));
    await expectAccessible(bea.page);
    await press(form.getByRole('button', { name: 'Put it into the ballot box' }));
    await expect(bea.page.getByText('It is in the ballot box.')).toBeVisible();
    await bea.page.reload();
    await expect(bea.page.getByText(/Meridian Legal Centre has taken part\. What it said is known to nobody here/)).toBeVisible();
    await expect(bea.page.getByRole('radio')).toHaveCount(0);
    await expect(ana.page.getByText('2 of 5 have answered').first()).toBeVisible();
  });

  await test.step('after the close there are numbers, and nobody’s answer', async () => {
    const ballotId = new URL(ana.page.url()).pathname.split('/').at(-1)!;
    for (const [n, page] of people.slice(1).entries()) {
      const me = (await (await page.request.post('/graphql', { data: { query: '{ me { networks { network { viewer { actingFor { id } } } } } }' } })).json()) as { data: { me: { networks: { network: { viewer: { actingFor: { id: string } } } }[] } } };
      await ask(page, 'mutation($input: AnswerSecretlyInput!) { answerSecretly(input: $input) { __typename } }', { ballotId, organisationId: me.data.me.networks[0]!.network.viewer.actingFor.id, answer: n === 0 ? 'ABSTAIN' : 'SUPPORT' });
    }
    await server.advance(9 * 24);
    for (const { page } of [ana, bea]) {
      await expect(page.getByText('Carried: 3 yes, 1 no, 5 of 5 organisations answered.').first()).toBeVisible();
      await expect(page.getByText(/these numbers are all there is/)).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Who said what' })).toHaveCount(0);
      await expectAccessible(page);
    }
    await goTo(ana.page, 'Decisions');
    await expectAccessible(ana.page);
  });

  await test.step('[PL3] [PL5] the members are asked something, and answer on a phone in a minute; what is told afterwards gives nobody away', async () => {
    await goTo(ana.page, 'Polls');
    await press(ana.page.getByRole('link', { name: 'Ask the members' }));
    const question = ana.page.getByRole('group', { name: 'Question 1' });
    for (const [box, words] of [[ana.page.getByRole('textbox', { name: 'Title' }), 'After the workshop'], [question.getByRole('textbox', { name: 'What do you ask?' }), 'Shall we meet again?'], [question.getByRole('textbox', { name: 'Choice 1' }), 'Yes'], [question.getByRole('textbox', { name: 'Choice 2' }), 'No']] as const) await write(box, words);
    // The server is nine days ahead of the page.
    await writeDay(ana.page.getByLabel('Day'), new Date(Date.now() + 14 * 86_400_000));
    await expect(ana.page.getByRole('region', { name: 'What people will see' })).toContainText('Shall we meet again?');
    await expectAccessible(ana.page);
    await press(ana.page.getByRole('button', { name: 'Ask 5 people' }));
    await expect(ana.page.getByRole('form', { name: 'Your answer' })).toBeVisible();
    const pollId = new URL(ana.page.url()).pathname.split('/').at(-1)!;

    await bea.page.goto(home);
    await press(bea.page.getByRole('link', { name: 'After the workshop' }));
    const form = bea.page.getByRole('form', { name: 'Your answer' });
    await pick(form.getByRole('radio', { name: 'Yes' }));
    await press(form.getByRole('button', { name: 'Go on' }));
    await expectAccessible(bea.page);
    await press(form.getByRole('button', { name: 'Give my answer' }));
    await expect(bea.page.getByRole('heading', { name: 'You have answered' })).toBeVisible();
    await expect(bea.page.getByRole('radio')).toHaveCount(0);
    for (const page of [ana.page, ...people.slice(1)]) await ask(page, 'mutation($input: AnswerPollInput!) { answerPoll(input: $input) { __typename } }', { pollId, choices: [1] });

    await server.advance(8 * 24);
    for (const { page } of [ana, bea]) {
      await expect(page.getByText('5 of the 5 who were asked answered.')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Shall we meet again?' })).toContainText('Numbers are not told for this question, so that nobody’s answer can be worked out.');
      await expectAccessible(page);
    }
  });
});
