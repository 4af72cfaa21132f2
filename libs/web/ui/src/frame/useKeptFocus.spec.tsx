import { act, render, screen } from '@testing-library/react';
import { useKeptFocus } from './useKeptFocus.js';

interface Shown { readonly answer?: 'ready' | 'busy' | 'closed' | 'gone'; readonly dialog?: boolean; readonly page?: string }

function APage({ answer = 'ready', dialog = false, page = 'first' }: Shown) {
  useKeptFocus();
  return (
    <>
      <main key={page} aria-label={page} tabIndex={-1}>
        <p>Words</p>
        <section aria-label="Our answer">
          {answer === 'gone' ? null : <button type="button" disabled={answer !== 'ready'} data-loading={answer === 'busy' || undefined}>Record</button>}
          <a href="#more">More</a>
          <div contentEditable suppressContentEditableWarning role="textbox" aria-label="Text" tabIndex={0} />
        </section>
      </main>
      {dialog ? <div role="dialog"><button type="button">Withdraw</button></div> : null}
    </>
  );
}

/** Gives the focus to nothing. A browser does so as soon as it draws what cannot have it; the simulated one would leave it there. */
const toNothing = () => act(() => (document.activeElement as HTMLElement).blur());
const button = (name: string) => screen.getByRole('button', { name });
const time = () => act(() => jest.advanceTimersByTimeAsync(1_000));

describe('the focus', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  test('goes to the nearest place that is still there when what had it is gone, and leaves no trace of that', async () => {
    const { rerender } = render(<APage />);
    act(() => button('Record').focus());
    rerender(<APage answer="gone" />);
    expect(document.body).toHaveFocus();
    await time();
    const place = screen.getByRole('region', { name: 'Our answer' });
    expect(place).toHaveFocus();
    act(() => screen.getByRole('link').focus());
    expect(place).not.toHaveAttribute('tabindex');
  });

  test('goes back to a button that waited for its answer', async () => {
    const { rerender } = render(<APage />);
    act(() => button('Record').focus());
    toNothing();
    rerender(<APage answer="busy" />);
    await time();
    expect(document.body).toHaveFocus();
    rerender(<APage />);
    await time();
    expect(button('Record')).toHaveFocus();
  });

  test('goes to the nearest place when what had it can do nothing any more', async () => {
    const { rerender } = render(<APage />);
    act(() => button('Record').focus());
    toNothing();
    rerender(<APage answer="closed" />);
    await time();
    expect(screen.getByRole('region', { name: 'Our answer' })).toHaveFocus();
  });

  test('goes to the page below when a dialog is closed and what opened it is gone, too', async () => {
    const { rerender } = render(<APage dialog />);
    act(() => button('Record').focus());
    act(() => button('Withdraw').focus());
    rerender(<APage answer="gone" />);
    await time();
    expect(screen.getByRole('region', { name: 'Our answer' })).toHaveFocus();
  });

  test.each([['beside a mouse goes back to the text', false, () => screen.getByRole('textbox')], ['with a finger brings up no keyboard', true, () => screen.getByRole('region', { name: 'Our answer' })]])(
    'when a dialog is closed over a text, %s', async (_what, coarse, place) => {
      jest.spyOn(window, 'matchMedia').mockImplementation((query) => ({ matches: coarse && query === '(pointer: coarse)' }) as MediaQueryList);
      const { rerender } = render(<APage dialog />);
      act(() => screen.getByRole('textbox').focus());
      act(() => button('Withdraw').focus());
      rerender(<APage />);
      await time();
      expect(place()).toHaveFocus();
      jest.restoreAllMocks();
    });

  test('goes to the page that came when nothing of the one before is there', async () => {
    const { rerender } = render(<APage />);
    act(() => button('Record').focus());
    rerender(<APage page="next" />);
    await time();
    expect(screen.getByRole('main', { name: 'next' })).toHaveFocus();
  });

  test('stays where the page puts it', async () => {
    const { rerender } = render(<APage />);
    act(() => button('Record').focus());
    rerender(<APage answer="gone" />);
    act(() => screen.getByRole('link').focus());
    await time();
    expect(screen.getByRole('link')).toHaveFocus();
  });

  test('stays away where somebody pressed beside everything', async () => {
    const { rerender } = render(<APage />);
    act(() => button('Record').focus());
    screen.getByText('Words').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    toNothing();
    rerender(<APage answer="gone" />);
    await time();
    expect(document.body).toHaveFocus();
  });
});
