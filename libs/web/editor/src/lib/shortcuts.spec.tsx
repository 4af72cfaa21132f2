import { getExtensionField, getSchemaTypeByName } from '@tiptap/core';
import { editorMessages } from '../messages.js';
import { closeTexts, openText } from '../testing/open-text.js';
import { editorShortcuts, keyLabel } from './shortcuts.js';

/** Keys that do what they do in every text field, and second ways to something that is listed. */
const NATURAL = ['Enter', 'Mod+Enter', 'Tab', 'Shift+Tab', 'Backspace', 'Mod+Backspace', 'Shift+Backspace', 'Delete', 'Mod+Delete', 'Mod+A', 'Mod+Y', 'Mod+я', 'Shift+Mod+я', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Escape', 'Home', 'End'];

/** `Mod-Shift-z` and `Shift-Mod-z` as the help writes them. */
const written = (keys: string): string => {
  const parts = keys.split('-');
  const last = parts.pop()!;
  return [...['Mod', 'Shift', 'Alt', 'Ctrl'].filter((each) => parts.includes(each)), last.length === 1 ? last.toUpperCase() : last].join('+');
};

describe('the help for the keyboard', () => {
  afterEach(closeTexts);

  test('lists every combination of keys that the editor listens to', async () => {
    const { editor } = await openText([{ type: 'paragraph', text: 'Words.' }]);
    const { extensionManager, schema } = editor();
    const heard = new Set(extensionManager.extensions.flatMap((extension) => {
      const context = { name: extension.name, options: extension.options as unknown, storage: {}, editor: editor(), type: getSchemaTypeByName(extension.name, schema) };
      const keys = getExtensionField<(() => Record<string, unknown>) | undefined>(extension, 'addKeyboardShortcuts', context as never);
      return Object.keys(keys?.() ?? {}).map(written);
    }));
    const listed = editorShortcuts.flatMap(({ keys }) => (keys === 'Mod+Alt+1 … 3' ? ['Mod+Alt+1', 'Mod+Alt+2', 'Mod+Alt+3'] : [keys]));
    expect(heard.size).toBeGreaterThan(15);
    expect([...heard].filter((keys) => !listed.includes(keys) && !NATURAL.includes(keys))).toEqual([]);
  });

  test('each line has words of its own', () => {
    const words = editorShortcuts.map(({ label }) => label.split('.').reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], editorMessages));
    for (const each of words) expect(each).toEqual(expect.stringMatching(/\w/));
    expect(new Set(words).size).toBe(words.length);
    expect(keyLabel('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(keyLabel('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  });
});
