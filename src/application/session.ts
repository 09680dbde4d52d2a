import type { Envelope, MediaAnswer } from '../contract/envelope.ts';
import { type ErrorData, LightbenchError, toErrorData } from '../contract/errors.ts';
import type { IntakeReceipt } from '../contract/examination.ts';
import { type CallName, contract, isCallName } from '../contract/index.ts';
import { parseMediaUrl } from '../contract/media.ts';
import { parsedInput } from '../contract/parsed-input.ts';
import { PASSPHRASE_MIN, type SystemStatus } from '../contract/system.ts';
import { type Core, createCore, type Environment } from './core.ts';
import type { DataFolder, Workspace } from './ports.ts';

/** How a host wants the data folder opened when the core starts. */
export type Opening =
  | { kind: 'ask' }
  | { kind: 'passphrase'; passphrase: string }
  | { kind: 'keystore' }
  | { kind: 'demo' };

export interface SessionOptions {
  folder: DataFolder;
  environment: Environment;
  host: SystemStatus['host'];
  version: string;
}

/** One run of the core over one data folder: locked or open, and the door through which every call comes. */
export function createSession({ folder, environment, host, version }: SessionOptions) {
  let core: Core | null = null;
  let workspace: Workspace | null = null;
  let fault: ErrorData | null = null;

  function status(): SystemStatus {
    const keyMode = fault ? null : folder.mode();
    const state = fault ? 'faulted' : core ? 'open' : keyMode ? 'locked' : 'new';
    const verified = workspace?.store.read.lastVerification() ?? null;
    const entries = workspace?.store.read.ledgerEntries({ limit: 1 }).total ?? 0;
    const ledger = workspace ? { entries, verifiedAt: verified?.verifiedAt ?? null } : null;
    return { product: 'Lightbench', version, host, state, keyMode, fault, ledger };
  }

  async function open(opening: Promise<Workspace>): Promise<SystemStatus> {
    workspace = await opening;
    const { known, trusted } = workspace;
    workspace.store.commit(() => ({
      value: null,
      entries: [
        {
          action: 'session.opened',
          subject: 'system',
          payload: { host, version, deviations: known.sha256, signers: trusted.sha256 },
        },
      ],
    }));
    core = createCore(workspace, environment);
    await core.resume();
    environment.events.emit('system.changed', status());
    return status();
  }

  const system = {
    'system.status': async () => status(),
    'system.set_up': async ({ passphrase }: { passphrase: string }) => {
      if (folder.mode()) throw new LightbenchError('key.exists');
      if (passphrase.length < PASSPHRASE_MIN)
        throw new LightbenchError('key.weak', { limit: PASSPHRASE_MIN });
      return open(folder.createWithPassphrase(passphrase));
    },
    'system.unlock': async ({ passphrase }: { passphrase: string }) =>
      core ? status() : open(folder.openWithPassphrase(passphrase)),
  };

  function requireCore(): Core {
    if (!core) throw new LightbenchError('key.locked');
    return core;
  }

  async function perform(name: string, raw: unknown, fromHost: boolean): Promise<unknown> {
    if (!isCallName(name)) throw new LightbenchError('call.unknown', { name: name.slice(0, 80) });
    const spec = contract[name];
    if (spec.role === 'host' && !fromHost) throw new LightbenchError('call.forbidden');
    const input = parsedInput(name, raw);
    const calls: Partial<Record<CallName, (input: never) => Promise<unknown>>> =
      spec.role === 'anyone' ? system : requireCore().calls;
    const run = calls[name];
    if (!run) throw new LightbenchError('call.unknown', { name });
    return run(input as never);
  }

  async function enveloped<T>(work: () => Promise<T>): Promise<Envelope<T>> {
    try {
      return { ok: true, value: await work() };
    } catch (thrown) {
      const error = toErrorData(thrown);
      if (error.code === 'internal')
        environment.log.warn('call failed', { detail: String(error.params.detail) });
      return { ok: false, error };
    }
  }

  return {
    status,
    /** Opens the folder the way the host asked for; what does not open is reported by status(), never thrown. */
    async start(opening: Opening): Promise<SystemStatus> {
      try {
        if (opening.kind === 'demo') return await open(folder.openDemo());
        if (opening.kind === 'keystore') return await open(folder.openSealed());
        if (opening.kind === 'ask') return status();
        const { passphrase } = opening;
        return await (folder.mode()
          ? system['system.unlock']({ passphrase })
          : system['system.set_up']({ passphrase }));
      } catch (thrown) {
        fault = toErrorData(thrown);
        return status();
      }
    },
    /** A call from a screen. */
    call: (name: string, input: unknown): Promise<Envelope<unknown>> =>
      enveloped(() => perform(name, input, false)),
    /** A call of the host's own: those of the role 'host' are open to it as well. */
    hostCall: (name: string, input: unknown): Promise<Envelope<unknown>> =>
      enveloped(() => perform(name, input, true)),
    receive: (name: string, bytes: Uint8Array): Promise<Envelope<IntakeReceipt>> =>
      enveloped(() => requireCore().intake.receive(name, bytes)),
    media: (path: string, query: string, signal?: AbortSignal): Promise<Envelope<MediaAnswer>> =>
      enveloped(() => {
        const request = parseMediaUrl(path, new URLSearchParams(query));
        if (!request) throw new LightbenchError('media.unknown');
        return requireCore().media(request, signal);
      }),
    close: async (): Promise<void> => core?.close(),
  };
}

export type Session = ReturnType<typeof createSession>;
