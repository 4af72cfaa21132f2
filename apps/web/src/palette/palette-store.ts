import { createSpotlight } from '@mantine/spotlight';

/** Whether the palette is open, as Spotlight wants it. */
export const [paletteStore, paletteActions] = createSpotlight();
