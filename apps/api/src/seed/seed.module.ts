import { Global, Injectable, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DemoStage } from '@northstar/api-network';
import { demo } from './demo/index.js';
import { seedDemo } from './seed-demo.js';

/** Plays the demo's history when somebody first wants to see it; callers who come meanwhile share the wait. */
@Injectable()
class SeededDemoStage extends DemoStage {
  private playing: Promise<void> | null = null;

  constructor(private readonly modules: ModuleRef) {
    super();
  }

  prepare(): Promise<void> {
    this.playing ??= seedDemo(this.modules, demo).finally(() => (this.playing = null));
    return this.playing;
  }
}

@Global()
@Module({ providers: [{ provide: DemoStage, useClass: SeededDemoStage }], exports: [DemoStage] })
export class SeedModule {}
