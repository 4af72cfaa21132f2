import { Node } from '@tiptap/core';

/** The whole text: one or more blocks. */
export const doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
