// 屏幕看到的一切：解锁以后从资料库读进来，行为写进库以后才改这里。
import * as vault from './store/vault.js';
import * as people from './store/people.js';

export const state = {
  person: null, records: new Map(), outbox: [], files: [],
  online: navigator.onLine, session: 'unknown', sending: null, problem: '', paused: false, update: null, now: Date.now(),
};

const channel = new BroadcastChannel('anlan-m');
let draw = () => {};

export const onChange = paint => { draw = paint; };
export const changed = () => draw();

/** 告诉别的标签页：资料变了，重新读。 */
export const tell = () => channel.postMessage(state.person?.person);

channel.onmessage = async ({data}) => {
  if (data === state.person?.person && vault.isOpen()) await read();
};

export async function read() {
  state.records = new Map(await vault.records());
  state.outbox = await vault.outbox();
  state.files = await vault.files();
  draw();
}

export const pkg = () => state.records.get('package') ?? {visits: [], orders: [], phrases: [], towns: [], patrolKinds: [], numbers: {}};
export const local = id => state.records.get(`visit:${id}`) ?? null;

/** 到过手的任务：平台给的，加上手机上已经动过、平台不再列出的。 */
export function visits() {
  const given = new Map(pkg().visits.map(v => [v.id, v]));
  for (const [id, record] of state.records) {
    if (id.startsWith('visit:') && record.task) given.set(record.id, {...record.task, ...plain(given.get(record.id))});
  }
  return [...given.values()];
}

const plain = task => task && !task.sealed ? task : {};

export const visit = id => visits().find(v => v.id === id) ?? null;

export const OPEN_STATES = ['new', 'conflict', 'refused', 'parked', 'held'];
export const unsent = () => state.outbox.filter(d => d.state === 'new').length + state.files.filter(f => f.state === 'new').length;
export const troubled = () => state.outbox.filter(d => ['conflict', 'refused', 'parked', 'held'].includes(d.state) && !d.seen);
/** 手机被停用：本人的资料和登录痕迹全部删除。 */
export async function forgetPerson() {
  await vault.wipe(state.person.person);
  await people.forget(state.person.person);
  state.person = null;
  state.records = new Map();
  state.outbox = [];
  state.files = [];
  draw();
}
