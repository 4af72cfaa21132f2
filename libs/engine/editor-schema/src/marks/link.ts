import { Mark } from '@tiptap/core';
import { safeHref } from './safe-href.js';

/** A link. It has an address and nothing else: target, class and style are the page's business. */
export const link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{
    tag: 'a[href]',
    getAttrs: (element) => {
      const href = safeHref(element.getAttribute('href'));
      return href === null ? false : { href };
    },
  }],
  // An address can also arrive through the shared text, where nobody parsed it: what is not safe is shown as plain words.
  renderHTML: ({ mark }) => {
    const href = safeHref(mark.attrs['href']);
    return href === null ? ['span', 0] : ['a', { href, rel: 'noopener noreferrer nofollow', target: '_blank' }, 0];
  },
});
