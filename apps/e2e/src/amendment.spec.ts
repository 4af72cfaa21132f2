import type { Page } from '@playwright/test';
import { pick, press, write } from './support/hands.js';
import { foundNetwork, letIn } from './support/network.js';
import { goTo, openRail, typeAtEnd } from './support/places.js';
import { expect, expectAccessible, test } from './support/story.js';

const TEXT = 'A country that acts soon when it sees violence coming.';
const answer = (page: Page, organisation: string) => page.getByRole('form', { name: `Answer for ${organisation}` });

test('[D5.3, AM4–AM9] a ballot by consent is blocked; the block is resolved by an amendment that is sponsored, taken in, reaffirmed and carried', async ({ server, visitor }) => {
  const ana = await visitor();
  const bea = await visitor({ onPhone: true });
  const cem = await visitor();
  const { id, home } = await foundNetwork(ana.page);
  await letIn(ana.page, bea.page, id, { mandates: ['VOTER'] });
  await letIn(ana.page, cem.page, id, { name: 'Cem Aydin', email: 'cem@orchard.example', organisation: 'Orchard Street', mandates: ['VOTER'] });

  await test.step('the coordinator puts the goal to a ballot by consent, and one organisation blocks it on a phone', async () => {
    await ana.page.goto(`${home}/strategy`);
    await press(ana.page.getByRole('link', { name: 'Our goal' }));
    await typeAtEnd(ana.page, TEXT);
    await expect(ana.page.locator('[data-save-state=saved]')).toBeVisible();
    await openRail(ana.page, 'Decide');
    await press(ana.page.getByRole('link', { name: /ballot/i }).filter({ visible: true }).last());
    await pick(ana.page.getByRole('radio', { name: 'Consent' }));
    await press(ana.page.getByRole('button', { name: 'Open the ballot' }));
    await expect(ana.page.getByRole('heading', { name: 'Who has answered' })).toBeVisible();
    await bea.page.goto(home);
    await press(bea.page.getByRole('link', { name: 'Take our position' }).first());
    await pick(bea.page.getByRole('radio', { name: 'Block', exact: true }));
    await write(bea.page.getByLabel('Why?'), 'Soon is no date.');
    await write(bea.page.getByLabel(/would have to change/), 'Name a year.');
    await press(answer(bea.page, 'Meridian Legal Centre').getByRole('button', { name: /^Record/ }));
    await expect(bea.page.getByText(/^Ballot 1, answer 1 of your organisation, received /)).toBeVisible();
    await cem.page.goto(home);
    await press(cem.page.getByRole('link', { name: 'Take our position' }).first());
    await pick(cem.page.getByRole('radio', { name: 'Support', exact: true }));
    await press(answer(cem.page, 'Orchard Street').getByRole('button', { name: /^Record/ }));
  });

  await test.step('it proposes the words with which it could live, and another organisation sponsors them', async () => {
    await press(bea.page.getByRole('button', { name: 'Propose an amendment' }));
    const dialog = bea.page.getByRole('dialog', { name: 'Propose an amendment' });
    await write(dialog.getByLabel('How it should read'), TEXT.replace('soon', 'within a year'));
    await write(dialog.getByLabel('Why?'), 'A year can be checked.');
    await expectAccessible(bea.page);
    await press(dialog.getByRole('button', { name: 'Propose it' }));
    const card = bea.page.getByRole('article', { name: 'Amendment 1' });
    await expect(card.locator('del')).toHaveText('Goes: soon');
    await expect(card.locator('ins')).toHaveText('Comes: within a year');
    await expectAccessible(bea.page);
    // Whoever looks at the ballot sees it at once.
    const seen = cem.page.getByRole('article', { name: 'Amendment 1' });
    await press(seen.getByRole('button', { name: 'Sponsor it for Orchard Street' }));
    await expect(seen).toContainText('Sponsored by Orchard Street.');
    await press(cem.page.getByRole('button', { name: 'Propose an amendment' }));
    const other = cem.page.getByRole('dialog', { name: 'Propose an amendment' });
    await write(other.getByLabel('How it should read'), TEXT.replace('acts soon', 'is ready'));
    await write(other.getByLabel('Why?'), 'To be ready is enough.');
    await press(other.getByRole('button', { name: 'Propose it' }));
    await expect(cem.page.getByRole('article', { name: 'Amendment 2' })).toContainText('Collides with amendment 1');
    await expect(card).toContainText('Collides with amendment 2');
  });

  await test.step('the coordinator reads what taking it in means, and takes it in', async () => {
    await goTo(ana.page, 'Your turn');
    await expect(ana.page.getByRole('heading', { name: /^Amendment [12] to / })).toHaveCount(4);
    await expectAccessible(ana.page);
    await press(ana.page.getByRole('button', { name: 'Pass amendment 2 over for Harbour Watch' }));
    await expect(ana.page.getByRole('heading', { name: /^Amendment [12] to / })).toHaveCount(3);
    await press(ana.page.getByRole('link', { name: 'Decide about it' }).first());
    const card = ana.page.getByRole('article', { name: 'Amendment 1' });
    await expect(card).toBeInViewport();
    await press(card.getByRole('button', { name: 'Decide about it' }));
    const dialog = ana.page.getByRole('dialog', { name: 'Decide about amendment 1' });
    await expect(dialog).toContainText('The 2 of 3 organisations that have answered see their answer and the difference');
    await expect(dialog).toContainText('Amendment 2 collides with it and cannot be taken in any more.');
    await write(dialog.getByLabel('Why?'), 'All can live with a year.');
    await expectAccessible(ana.page);
    await press(dialog.getByRole('button', { name: 'Take it in' }));
    await expect(dialog).toBeHidden();
    await expect(card).toContainText('Taken in, because: All can live with a year.');
    await press(ana.page.getByRole('link', { name: 'Go to ballot 2' }));
    await expect(ana.page.getByRole('article', { name: 'The text under vote' })).toHaveText(TEXT.replace('soon', 'within a year'));
    // What collides cannot be taken in any more, and is noted.
    await press(ana.page.getByRole('article', { name: 'Amendment 2' }).getByRole('button', { name: 'Decide about it' }));
    const noting = ana.page.getByRole('dialog', { name: 'Decide about amendment 2' });
    await expect(noting.getByRole('radio')).toHaveCount(1);
    await write(noting.getByLabel('Why?'), 'The other one was taken in.');
    await press(noting.getByRole('button', { name: 'Note it' }));
    await expect(ana.page.getByRole('article', { name: 'Amendment 2' })).toContainText('Not taken in, because: The other one was taken in.');
  });

  await test.step('both are led to the new text, see what changed and what they had said, and answer in one step', async () => {
    for (const [page, organisation, choice] of [[bea.page, 'Meridian Legal Centre', 'Support'], [cem.page, 'Orchard Street', 'Support']] as const) {
      await expect(page.getByText('A newer text took the place of this one')).toBeVisible();
      await goTo(page, 'Your turn');
      await press(page.getByRole('link', { name: 'Look again at our position' }).first());
      await press(page.getByText(/What changed since your organisation voted on version/));
      await expect(page.locator('.ns-since ins')).toHaveText(/Added by Meridian Legal Centre: .*within a year/);
      await pick(page.getByRole('radio', { name: choice, exact: true }));
      await press(answer(page, organisation).getByRole('button', { name: /^(Reaffirm|Record)/ }));
      await expect(page.getByText(/^Ballot 2, answer 1 of your organisation, received /)).toBeVisible();
      if (page === bea.page) await expectAccessible(page);
    }
  });

  await test.step('it is carried; the outcome and its table show the amendments beside it', async () => {
    await server.advance(12 * 24);
    await expect(ana.page.getByRole('heading', { name: 'Outcome' })).toBeVisible();
    await expect(ana.page.getByText(/^Carried/).first()).toBeVisible();
    await expect(ana.page.getByRole('article', { name: 'Amendment 1' })).toContainText('Taken in');
    await expectAccessible(ana.page);
    await expect(bea.page.getByRole('heading', { name: 'Outcome' })).toBeVisible();
    await expectAccessible(bea.page);
  });

  await test.step('a slip in the agreed words is corrected, and stands after 48 hours to which nobody objected', async () => {
    await press(ana.page.getByRole('button', { name: 'Mark a correction' }));
    const dialog = ana.page.getByRole('dialog', { name: 'Mark a correction' });
    await write(dialog.getByLabel('How it should read'), TEXT.replace('soon', 'within one year'));
    await write(dialog.getByLabel('Why?'), 'As we write numbers.');
    await press(dialog.getByRole('button', { name: 'Mark it' }));
    const erratum = bea.page.getByRole('article', { name: 'Erratum 1' });
    await expect(erratum.getByRole('button', { name: 'Object for Meridian Legal Centre' })).toBeVisible();
    await server.advance(48);
    await expect(erratum).toContainText('Stands');
  });
});
