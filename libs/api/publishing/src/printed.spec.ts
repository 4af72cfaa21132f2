import type { EditionContent, PublishedText } from './edition-content.js';
import { namesWhoWithdrew, printed, supportedIn } from './printed.js';

const supporter = (organisationId: string, reservation: string | null = null) => ({ organisationId, name: `Org ${organisationId}`, reservation });
const text = (id: string, supporters: ReturnType<typeof supporter>[], given: Partial<PublishedText> = {}): PublishedText => ({
  documentId: id, versionId: `v-${id}`, title: id, hash: 'h', content: {}, decision: { ballotNumber: 1, closedAt: '', headline: '', rule: '', answered: 1, eligible: 1, supporters }, ...given,
});
const ask = (...args: Parameters<typeof text>) => ({ ...text(...args), number: 1, addresseeKind: 'minister', addressee: 'Her', theme: 'Funding', leadOrganisation: null });
const content: EditionContent = {
  network: { name: 'N', slug: 'n' }, title: 'T', note: '', number: 1, goal: text('goal', [supporter('a'), supporter('b', 'Slowly.')]), definition: null, asks: [ask('one', [], { signed: true })],
  organisations: ['a', 'b'].map((id) => ({ id, name: `Org ${id}`, initials: id, colour: 1 })),
};
const signature = (organisationId: string, reservation: string | null = null) => ({ versionId: 'v-one', organisationId, name: `Org ${organisationId}`, initials: organisationId, colour: 2, reservation });
const names = (one: { named: { name: string; reservation: string | null }[] }) => one.named.map(({ name, reservation }) => [name, reservation]);

describe('what an edition may show', () => {
  test('[S1] those who signed where signatures were asked for, those who supported where not, each with its reservation', () => {
    const shown = printed(content, [signature('c', 'Word for word.'), signature('a')], []);
    expect([names(shown.goal), names(shown.asks[0]!)]).toEqual([[['Org a', null], ['Org b', 'Slowly.']], [['Org c', 'Word for word.'], ['Org a', null]]]);
    expect(shown.organisations.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('[P2] whoever withdrew under a text is named nowhere under it, and in the list of all only if another text names it', () => {
    const gone = [{ versionId: 'v-goal', organisationId: 'b' }];
    const shown = printed(content, [signature('a')], gone);
    expect([names(shown.goal), shown.goal.decision.supporters.length, shown.organisations.map(({ id }) => id)]).toEqual([[['Org a', null]], 1, ['a']]);
    expect(JSON.stringify(shown)).not.toMatch(/Org b|Slowly/);
    expect([namesWhoWithdrew(content, gone), namesWhoWithdrew(content, [{ versionId: 'v-one', organisationId: 'b' }])]).toEqual([true, false]);
    expect(printed(content, [signature('b')], gone).organisations.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('[R8] [P2] as a supporter in a ballot only who is printed so under every text that it carried', () => {
    const both = { ...content, asks: [ask('one', [supporter('a')])] };
    const named = supportedIn(printed(both, [], []));
    expect(['a', 'b', 'c'].map((id) => named(id, 1))).toEqual([true, false, false]);
    expect(named('a', 2)).toBe(false);
  });
});
