import { Module } from '@nestjs/common';
import { VotingModule } from '@northstar/api-voting';
import { NoticesResolver } from './notices.resolver.js';
import { TurnsService } from './turns.service.js';

/** Your turn: what waits for whom. */
@Module({ imports: [VotingModule], providers: [TurnsService, NoticesResolver] })
export class NoticesModule {}
