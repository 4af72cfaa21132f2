/** The whole of a note, as Word, LibreOffice, Google Docs and pages made of Markdown write one. */
const WHOLE = '[data-style*="mso-element:footnote"], [data-style*="mso-element:endnote"], [id^="sdfootnote"], [id^="sdendnote"], li, aside';

const nameOf = (element: Element): string[] => [element.getAttribute('id') ?? '', element.getAttribute('name') ?? ''].filter((name) => name !== '');
const isSameWay = (link: Element, names: readonly string[]): boolean => names.some((name) => link.getAttribute('href') === `#${name}`);

function targetOf(body: HTMLElement, link: Element): Element | null {
  const name = link.getAttribute('href')!.slice(1);
  return name === '' ? null : [...body.querySelectorAll('[id], a[name]')].find((element) => nameOf(element).includes(name)) ?? null;
}

/** What becomes empty when its notes are gone goes, too: the list, and the line above it. */
function emptied(from: Element, body: HTMLElement): void {
  let element = from;
  while (element !== body && element.parentElement && element.textContent.trim() === '' && !element.querySelector('img')) {
    const around = element.parentElement;
    element.remove();
    element = around;
  }
  while (body.lastElementChild && /^(HR|BR)$/.test(body.lastElementChild.tagName) && (body.lastChild === body.lastElementChild || body.lastChild!.textContent!.trim() === '')) body.lastElementChild.remove();
}

/**
 * Notes stand elsewhere as a number that links to a list at the end, and a line there that links back. Here a note stands where it is
 * called. What links both ways is a note, whatever it is named; the first of the two is the call.
 */
export function notesInPlace(body: HTMLElement): void {
  const emptyOnes = new Set<Element>();
  for (const call of [...body.querySelectorAll('a[href^="#"]')]) {
    if (!body.contains(call)) continue;
    const target = targetOf(body, call);
    if (!target || target.contains(call) || !(call.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const whole = target.closest(WHOLE) ?? target.closest('p, dd, div');
    const names = [call, ...(call.closest('sup') ? [call.closest('sup')!] : [])].flatMap(nameOf);
    if (!whole || whole === body || whole.contains(call) || ![...whole.querySelectorAll('a[href^="#"]')].some((link) => isSameWay(link, names))) continue;
    for (const link of [...whole.querySelectorAll('a[href^="#"]')]) link.remove();
    for (const line of whole.querySelectorAll('p, div, br')) line.after(' ');
    const note = body.ownerDocument.createElement('span');
    note.dataset['footnote'] = '';
    note.textContent = whole.textContent.replace(/\s+/gu, ' ').trim();
    const sign = call.parentElement?.tagName === 'SUP' && call.parentElement.textContent === call.textContent ? call.parentElement : call;
    sign.replaceWith(note);
    if (whole.parentElement) emptyOnes.add(whole.parentElement);
    whole.remove();
  }
  for (const list of emptyOnes) emptied(list, body);
}
