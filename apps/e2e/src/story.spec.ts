import { test } from './support/story.js';
import { foundAndInvite } from './steps/found.js';
import { orderTheStrategy } from './steps/strategy.js';
import { writeTogether } from './steps/write.js';
import { discuss } from './steps/discuss.js';
import { keepVersions } from './steps/versions.js';
import { agreeOnGoal, decide } from './steps/decide.js';
import { publish } from './steps/publish.js';
import { publishAgain } from './steps/publish-again.js';

test('several organisations write together, decide and publish', async ({ browser, server, visitor }) => {
  const ana = await visitor();
  const bea = await visitor();
  await test.step('1. the coordinator creates a network and invites; two people come in', () => foundAndInvite(ana.page, bea.page));
  await test.step('2. goal, definition and asks in order', () => orderTheStrategy(ana.page, bea.page));
  await test.step('3. two organisations write in one ask, one of them loses the network', () => writeTogether(ana, bea));
  await test.step('4. a passage is discussed', () => discuss(ana.page, bea.page));
  await test.step('5. versions are named, compared and restored', () => keepVersions(ana.page, bea.page));
  await test.step('6. organisations take positions, and the ballot closes', () => decide(ana.page, bea.page, server));
  await test.step('7. the coordinator publishes what is agreed, and anybody reads it', async () => {
    await agreeOnGoal(ana.page, bea.page, server);
    await publish(ana.page, bea.page, server, browser);
  });
  await test.step('8. other words are agreed, and a second edition says what changed', () => publishAgain(ana.page, bea.page, server, browser));
});
