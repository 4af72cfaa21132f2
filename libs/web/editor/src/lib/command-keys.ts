/** The keys of what can be put into a text; menu, bindings and keyboard help read them here. */
export const COMMAND_KEYS = { task: 'Mod+Shift+9', table: 'Mod+Alt+G', footnote: 'Mod+Alt+F', source: 'Mod+Alt+C', flag: 'Mod+Alt+S' } as const;
