import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from './ipc-channels.ts';

type Listener = (payload: unknown) => void;
const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on(EVENT_CHANNEL, (_event, topic: string, payload: unknown) => {
  for (const listener of listeners.get(topic) ?? []) listener(payload);
});

/** Everything that the page gets from the desktop: two functions that carry data. */
contextBridge.exposeInMainWorld('lightbench', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  subscribe(topic: string, listener: Listener): () => void {
    const heard = listeners.get(topic) ?? new Set();
    listeners.set(topic, heard.add(listener));
    return () => heard.delete(listener);
  },
});
