import { Injectable } from '@nestjs/common';
import { type RequestContext, UnitOfWork } from '@northstar/api-core';
import { In } from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { OrganisationType } from './organisation.type.js';

/** The organisations of networks, for whoever has found its way to one. */
@Injectable()
export class Organisations {
  constructor(private readonly uow: UnitOfWork) {}

  /** An organisation; one statement for all that a request asks for. */
  async byId(context: RequestContext, id: string): Promise<OrganisationType> {
    return context.loader<string, OrganisationType>(Organisations, async (ids) => {
      const rows = await this.uow.read.repository(Organisation).findBy({ id: In([...ids]) });
      const found = new Map(rows.map((row) => [row.id, OrganisationType.of(row)]));
      return ids.map((each) => found.get(each) ?? new Error(`no organisation ${each}`));
    }).load(id);
  }
}
