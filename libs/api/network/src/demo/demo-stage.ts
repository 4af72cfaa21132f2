/** Sets up the demo network. The application implements it, because the demo's history is played through every noun. */
export abstract class DemoStage {
  /** Resolves when the demo can be entered; at once when it was set up before. */
  abstract prepare(): Promise<void>;
}
