import { editorShortcuts } from './shortcuts.js';

test('no keys of the help stand for two things', () => {
  const keys = editorShortcuts.map((shortcut) => shortcut.keys);
  expect(keys.filter((pressed, index) => keys.indexOf(pressed) !== index)).toEqual([]);
});
