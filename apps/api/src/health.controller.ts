import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Neighbours } from '@northstar/api-core';
import { DataSource } from 'typeorm';

/** For machines that watch this one. Neither answer tells anything about the content. */
@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly neighbours: Neighbours,
  ) {}

  /** The process is alive. */
  @Get('healthz')
  alive(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. Without Redis it can, only more slowly, so that is said and no reason to be sent away. */
  @Get('readyz')
  async ready(): Promise<{ status: string; redis?: string }> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException('The database does not answer.');
    }
    const { reach } = this.neighbours;
    return reach === 'alone' ? { status: 'ok' } : { status: 'ok', redis: reach };
  }
}
