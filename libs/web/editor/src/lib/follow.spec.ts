import { waitFor } from '@testing-library/react';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { follow } from './follow.js';

const BEA = 77;

function page() {
  const awareness = new Awareness(new Y.Doc());
  const root = document.createElement('div');
  root.innerHTML = '<p><span data-caret="bea"></span></p>';
  const shown = jest.fn();
  root.querySelector('span')!.scrollIntoView = shown;
  const moves = (user: object | null = { personId: 'bea', name: 'Bea' }) => {
    if (user) awareness.states.set(BEA, { user }); else awareness.states.delete(BEA);
    awareness.emit('change', [{ added: [], updated: user ? [BEA] : [], removed: user ? [] : [BEA] }, 'test']);
  };
  moves();
  return { awareness, root, shown, moves };
}

describe('following somebody', () => {
  test('keeps their caret in view each time it moves', async () => {
    const { awareness, root, shown, moves } = page();
    const stop = follow(awareness, BEA, root, () => {});
    await waitFor(() => expect(shown).toHaveBeenCalledTimes(1));
    moves();
    await waitFor(() => expect(shown).toHaveBeenCalledTimes(2));
    stop();
    awareness.destroy();
  });

  test.each(['wheel', 'keydown', 'touchmove', 'mousedown'])('ends with %s, once', (event) => {
    const { awareness, root } = page();
    const ended = jest.fn();
    follow(awareness, BEA, root, ended);
    window.dispatchEvent(new Event(event));
    window.dispatchEvent(new Event(event));
    expect(ended).toHaveBeenCalledTimes(1);
    awareness.destroy();
  });

  test('ends when they leave', () => {
    const { awareness, root, moves } = page();
    const ended = jest.fn();
    follow(awareness, BEA, root, ended);
    moves(null);
    expect(ended).toHaveBeenCalledTimes(1);
    awareness.destroy();
  });
});
