import { Node } from '@tiptap/core';

/** A run of characters. */
export const text = Node.create({ name: 'text', group: 'inline' });
