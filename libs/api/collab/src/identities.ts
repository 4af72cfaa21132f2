import { Injectable } from '@nestjs/common';
import { askedTogether, type SignedIn, UnitOfWork } from '@northstar/api-core';
import { organisationColour } from '@northstar/domain-membership';
import type { Identity } from '@northstar/engine-sync-room';
import type { Standing } from './collab-authoriser.js';

interface Who { personId: string; organisationId: string | null }
interface Row { person: string; organisation: string | null; initials: string | null; colour: number | null }

/** What others see of whoever comes in [C7]. After a break in the network a whole room comes back at once: those who come in the same turn are read by one statement. */
@Injectable()
export class Identities {
  private readonly rows = askedTogether<Who, Row>((several) => this.read(several));

  constructor(private readonly uow: UnitOfWork) {}

  async of({ personId }: SignedIn, { actor: { organisationId } }: Standing): Promise<Identity> {
    const { person, organisation, initials, colour } = await this.rows.load({ personId, organisationId });
    return { personId, organisationId, name: person, organisation: organisation ?? '', initials: initials ?? '', colour: organisationColour(colour) };
  }

  private async read(several: readonly Who[]): Promise<(Row | Error)[]> {
    const rows = await this.uow.read.query<Row & { at: number }>(
      `SELECT w.at::int AS at, p.name AS person, o.name AS organisation, o.initials, o.colour
       FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS w (person_id, organisation_id, at)
       JOIN person p ON p.id = w.person_id LEFT JOIN organisation o ON o.id = w.organisation_id`,
      [several.map(({ personId }) => personId), several.map(({ organisationId }) => organisationId)],
    );
    const found = new Map(rows.map((row) => [row.at, row]));
    return several.map(({ personId }, index) => found.get(index + 1) ?? new Error(`no person ${personId}`));
  }
}
