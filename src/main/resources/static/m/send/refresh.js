// 取回今天的任务；手机上还没传到的填写不动，传到并核对过的以平台为准；核对满七天的删掉。
import * as vault from '../store/vault.js';
import {OPEN_STATES, pathsPending, read, state, unsent} from '../state.js';
import {call} from './api.js';

const WEEK = 7 * 24 * 3600_000;
let last = 0;

export async function refresh(force = false) {
  if (!force && Date.now() - last < 20_000) return;
  const given = await call('GET', '/package');
  last = Date.now();
  state.session = 'ok';
  await navigator.locks.request(`anlan-deed-${vault.person()}`, async () => {
    const records = {package: {...given, at: new Date().toISOString()}};
    for (const [id, record] of await vault.records()) {
      if (id.startsWith('visit:')) records[id] = settled(record, given.visits.find(v => v.id === record.id));
    }
    await vault.commit({records});
  });
  await clean();
  await read();
}

/** 已经传到的填写交还平台：以后显示平台上的值。 */
function settled(record, task) {
  if (!task || task.sealed || record.signed) return record;
  const pending = pathsPending(record.id);
  const mine = Object.fromEntries(Object.entries(record.mine).filter(([path]) => pending.has(path)));
  const waiting = new Set(state.files.filter(f => f.state === 'new').map(f => f.id));
  const known = new Set(task.photos.map(p => p.file));
  return {...record, task, mine, photos: record.photos.filter(p => !known.has(p.file) || waiting.has(p.file) || p.kept)};
}

async function clean() {
  const old = row => row.state === 'proved' && Date.now() - row.proved > WEEK;
  const deeds = state.outbox.filter(d => old(d) || d.seen && d.proved && Date.now() - d.proved > WEEK);
  const files = state.files.filter(old);
  const left = new Set(state.outbox.filter(d => !deeds.includes(d) && OPEN_STATES.concat('stored', 'proved').includes(d.state)).map(d => d.subject));
  const gone = [...state.records].filter(([id, r]) => id.startsWith('visit:') && r.signed && Date.now() - r.signed.when > WEEK && !left.has(r.id)).map(([id]) => id);
  if (deeds.length || files.length || gone.length) await vault.remove({records: gone, deeds: deeds.map(d => d.id), files: files.map(f => f.id)});
}

export const pendingCount = unsent;
