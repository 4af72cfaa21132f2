import { COMMAND_KEYS } from './command-keys.js';

/** A line of the keyboard help: keys as they are pressed, and the message key that says what they do. */
export interface Shortcut { readonly keys: string; readonly label: string }

const APPLE = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** `Mod+B` as it is printed on the keyboard at hand. */
export function keyLabel(keys: string, apple = APPLE): string {
  if (!apple) return keys.replace('Mod', 'Ctrl');
  return keys.split('+').map((key) => ({ Mod: '⌘', Shift: '⇧', Alt: '⌥' })[key] ?? key).join('');
}

/** What the keys do in a document, for the help page. Labels are messages of the namespace `editor`. */
export const editorShortcuts: readonly Shortcut[] = [
  { keys: 'Mod+B', label: 'keys.bold' }, { keys: 'Mod+I', label: 'keys.italic' }, { keys: 'Mod+U', label: 'keys.underline' }, { keys: 'Mod+Shift+S', label: 'keys.strike' },
  { keys: 'Mod+K', label: 'keys.link' }, { keys: 'Mod+Z', label: 'keys.undo' }, { keys: 'Mod+Shift+Z', label: 'keys.redo' },
  { keys: 'Mod+Alt+1 … 3', label: 'keys.heading' }, { keys: 'Mod+Alt+0', label: 'keys.paragraph' },
  { keys: 'Mod+Shift+8', label: 'keys.bulletList' }, { keys: 'Mod+Shift+7', label: 'keys.orderedList' }, { keys: 'Mod+Shift+B', label: 'keys.quote' },
  { keys: 'Mod+F', label: 'keys.find' }, { keys: 'Enter', label: 'keys.findNext' }, { keys: '← →', label: 'keys.toolbarArrows' }, { keys: 'Mod+Shift+V', label: 'keys.plainPaste' }, { keys: '/', label: 'keys.slash' },
  ...Object.entries(COMMAND_KEYS).map(([name, keys]) => ({ keys, label: `blocks.insert.${name}` })),
  { keys: 'Tab', label: 'keys.tab' }, { keys: 'Shift+Enter', label: 'keys.lineBreak' },
  { keys: 'Mod+Alt+M', label: 'keys.comment' }, { keys: 'Mod+Alt+N', label: 'keys.nextSuggestion' }, { keys: 'Mod+Alt+P', label: 'keys.previousSuggestion' }, { keys: '↓ ↑', label: 'keys.passage' },
  { keys: '# ', label: 'keys.markdownHeading' }, { keys: '- ', label: 'keys.markdownList' }, { keys: '1. ', label: 'keys.markdownNumbers' }, { keys: '[ ] ', label: 'keys.markdownTask' }, { keys: '> ', label: 'keys.markdownQuote' }, { keys: '---', label: 'keys.markdownRule' },
  { keys: '**…**', label: 'keys.markdownBold' }, { keys: '*…*', label: 'keys.markdownItalic' }, { keys: '~~…~~', label: 'keys.markdownStrike' },
];
