import { act, render, screen } from '@testing-library/react';
import { MemoryRouter, type NavigateFunction, useLocation, useNavigate } from 'react-router';
import { useScrollPlaces } from './useScrollPlaces.js';

const scrollHere = window.scrollTo;
const moves: number[] = [];
beforeEach(() => {
  moves.length = 0;
  sessionStorage.clear();
  // As newer browsers do it: who scrolls is promised to hear when it is over.
  window.scrollTo = ((_x: number, y: number) => { moves.push(y); Object.assign(window, { scrollY: y }); window.dispatchEvent(new Event('scroll')); return Promise.resolve(); }) as never;
});
afterEach(() => { window.scrollTo = scrollHere; });

test('back finds a page where it was left, and from there one can go on, also where the browser promises to scroll', async () => {
  let go: NavigateFunction = () => undefined;
  const Frame = () => {
    useScrollPlaces();
    go = useNavigate();
    return <p>{useLocation().pathname}</p>;
  };
  render(<MemoryRouter initialEntries={['/text']}><Frame /></MemoryRouter>);
  act(() => { window.scrollTo(0, 700); });
  await act(async () => { await go('/history'); });
  expect(moves.at(-1)).toBe(0);
  await act(async () => { await go(-1); });
  expect(moves.at(-1)).toBe(700);
  await act(async () => { await go('/voices'); });
  expect(screen.getByText('/voices')).toBeTruthy();
  expect(moves.at(-1)).toBe(0);
});
