import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { viewerZone, zonePlace } from '../time/format.js';
import { timeZones } from '../time/zoned-time.js';

/** The place by whose clocks a moment is meant, the reader's own first. */
export function ZoneSelect({ label, id, value, error, onChange }: { readonly label: string; readonly id?: string; readonly value: string; readonly error?: string | undefined; readonly onChange: (timeZone: string) => void }) {
  const zones = useMemo(() => timeZones(viewerZone()).map((zone) => ({ value: zone, label: zone === 'UTC' ? zone : `${zonePlace(zone)} (${zone})` })), []);
  return <Select {...(id ? { id } : {})} label={label} data={zones} value={value} searchable limit={30} error={error} onChange={(zone) => onChange(zone ?? value)} />;
}
