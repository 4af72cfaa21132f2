import { createTheme, MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DemoBar, type DemoChoice } from './DemoBar.js';

const someone = (id: string, name: string): DemoChoice => ({ id, name, description: `Does what ${name} does`, organisation: { name: 'Harbour Watch', initials: 'HW', colour: 1 } });
const people = [someone('p1', 'Ada'), someone('p2', 'Ben'), someone('p3', 'Cleo')];

// As in the application: the focus goes to a choice, there being no placeholder for it.
const theme = createTheme({ components: { Menu: { defaultProps: { withInitialFocusPlaceholder: false } } } });

function open(current: string) {
  const chosen: string[] = [];
  render(<MantineProvider env="test" theme={theme}><DemoBar people={people} current={people.find(({ id }) => id === current)!} busy={false} onChoose={(id) => chosen.push(id)} /></MantineProvider>);
  return chosen;
}

describe('the bar of the demo', () => {
  test('says who one is, and makes one somebody else by keys alone, whoever one is', async () => {
    const user = userEvent.setup();
    const chosen = open('p1');
    expect(screen.getByRole('complementary')).toHaveTextContent('Ada');
    await user.tab();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: /Ada/, current: true })).toHaveFocus());
    await user.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toEqual(['p2']);
  });

  test('choosing oneself closes it and changes nothing', async () => {
    const user = userEvent.setup();
    const chosen = open('p2');
    await user.click(screen.getByRole('button'));
    await user.click(await screen.findByRole('menuitem', { name: /Ben/ }));
    expect(chosen).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('menuitem')).toBeNull());
  });
});
