import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@northstar/api-core';

export interface DemoPersonRow {
  id: string;
  name: string;
  description: string;
  organisationId: string | null;
}

/** Reads what is open to everybody: whether there are networks, and who can be tried out in the demo. */
@Injectable()
export class DemoRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async kindsOfNetworks(): Promise<{ real: boolean; demo: boolean }> {
    const [row] = await this.uow.read.query<{ real: boolean; demo: boolean }>(
      'SELECT EXISTS (SELECT FROM network WHERE NOT demo) AS real, EXISTS (SELECT FROM network WHERE demo) AS demo',
    );
    return row!;
  }

  /** The people of the demo network, its coordinator first. */
  async people(): Promise<DemoPersonRow[]> {
    return this.uow.read.query<DemoPersonRow>(
      `SELECT p.id, p.name, p.demo_description AS description,
         (SELECT o.id FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
          WHERE a.person_id = p.id AND a.ended_at IS NULL AND o.network_id = n.id ORDER BY (o.id = m.acting_for) DESC NULLS LAST, a.created_at, o.id LIMIT 1) AS "organisationId"
       FROM network n JOIN membership m ON m.network_id = n.id AND m.ended_at IS NULL JOIN person p ON p.id = m.person_id
       WHERE n.demo AND p.demo_description IS NOT NULL
       ORDER BY array_position(ARRAY['coordinator', 'policy_lead', 'representative', 'observer'], m.role), p.created_at, p.id`,
    );
  }
}
