// 上传：一次只有一处在传（别的标签页等着），先行为后照片，照片一份一份接着传；断了接着来，存好了再读回来核对。
import * as vault from '../store/vault.js';
import {changed, forgetPerson, read, state, tell} from '../state.js';
import {call, Trouble} from './api.js';
import {refresh} from './refresh.js';

let timer = null, fails = 0, again = false;

export async function flush() {
  if (!vault.isOpen() || state.paused) return;
  again = true;
  await navigator.locks.request(`anlan-courier-${vault.person()}`, {ifAvailable: true}, async lock => {
    if (!lock) return;
    while (again) {
      again = false;
      try {
        await send();
        fails = 0;
      } catch (trouble) {
        if (!(trouble instanceof Trouble)) throw trouble;
        if (trouble.kind === 'signin' && await takenUp()) again = true;
        else await stop(trouble);
      }
    }
    state.sending = null;
    changed();
    tell();
  });
}

/** 停用了的手机：先删干净，再告诉平台删了。 */
export async function wiped() {
  const {device} = state.person;
  sessionStorage.setItem('ended', '1');
  await forgetPerson();
  await fetch(`/m/api/devices/${device}/wiped`, {method: 'POST', headers: {'X-Anlan-Device': device}}).catch(() => {});
  location.reload();
}

/** 浏览器忘了登录：用本机资料里的通行证续上，不用再输密码。 */
async function takenUp() {
  const kept = await vault.record('pass');
  if (!kept) return false;
  try {
    await call('POST', '/sessions', JSON.stringify(kept));
    return true;
  } catch (trouble) {
    if (trouble.kind === 'signin') await vault.remove({records: ['pass']});
    return false;
  }
}

async function stop(trouble) {
  state.problem = trouble.message;
  if (trouble.kind === 'signin' || trouble.kind === 'other') state.session = trouble.kind;
  if (trouble.kind === 'ended') return wiped();
  if (trouble.kind === 'net') {
    state.online = false;
    clearTimeout(timer);
    timer = setTimeout(flush, Math.min(60_000, 1_000 * 2 ** Math.min(fails++, 6)) * (0.75 + Math.random() / 2));
  }
}

async function send() {
  let worked = true;
  while (worked && !state.paused) {
    await read();
    const deed = nextDeed();
    const file = deed ? null : nextFile();
    worked = Boolean(deed ?? file);
    if (deed) await sendDeed(deed);
    else if (file) await sendPart(file);
    if (worked) Object.assign(state, {online: true, session: 'ok', problem: ''});
  }
  await prove();
  await report();
  await refresh();
}

const open = rows => rows.filter(row => row.state === 'new' && (row.nextAt ?? 0) <= Date.now());

/** 下一件可以传的：它依靠的行为和照片都已经传到。 */
function nextDeed() {
  const states = new Map(state.outbox.map(d => [d.id, d.state]));
  const arrived = new Set(state.files.filter(f => f.state !== 'new').map(f => f.id));
  return open(state.outbox).find(d => d.after.every(id => states.get(id) !== 'new') && d.files.every(id => arrived.has(id)));
}

const nextFile = () => open(state.files).sort((a, b) => Number(a.original ?? false) - Number(b.original ?? false) || (a.id < b.id ? -1 : 1))[0];

async function sendDeed(deed) {
  state.sending = {id: deed.id, title: deed.title};
  changed();
  let answer;
  try {
    answer = await call('PUT', `/deeds/${deed.id}`, deed.wire);
  } catch (trouble) {
    if (trouble.kind !== 'refused') throw trouble;
    return vault.mark('outbox', deed.id, {state: 'parked', reason: trouble.message, provision: trouble.answer.provision});
  }
  await vault.mark('outbox', deed.id, outcome(deed, answer));
}

function outcome(deed, answer) {
  const said = {reason: answer.reason, provision: answer.provision, receivedAt: answer.receivedAt, flagged: answer.flagged, result: answer.result};
  if (answer.status === 'WAITING') return {nextAt: Date.now() + 3_000, waits: answer.waitingFor};
  if (answer.sha256 && answer.sha256 !== deed.sha256) return {nextAt: Date.now() + 10_000, reason: '平台收到的内容与本机不同，重新上传。'};
  const first = answer.status === 'KNOWN' ? answer.first ?? (answer.conflicts?.length ? 'CONFLICT' : answer.reason ? 'REFUSED' : 'ACCEPTED') : answer.status;
  if (first === 'CONFLICT') return {...said, state: 'conflict', conflicts: answer.conflicts};
  if (first === 'HELD') return {...said, state: 'held'};
  if (first === 'REFUSED') return {...said, state: 'refused'};
  return {...said, state: 'stored'};
}

async function sendPart(file) {
  state.sending = {id: file.id, title: file.name, received: file.received, size: file.size};
  changed();
  const number = Math.floor(file.received / vault.PART_SIZE);
  const bytes = await vault.part(file.id, number);
  const query = new URLSearchParams({offset: number * vault.PART_SIZE, size: file.size, sha256: file.sha256, name: file.name});
  try {
    const answer = await call('PUT', `/files/${file.id}?${query}`, bytes, {octets: true, timeout: 120_000});
    const whole = answer.complete && answer.sha256 === file.sha256;
    await vault.mark('files', file.id, {received: answer.received, state: whole ? 'stored' : 'new'});
  } catch (trouble) {
    if (trouble.kind !== 'refused') throw trouble;
    if (Number.isInteger(trouble.answer.received)) await vault.mark('files', file.id, {received: trouble.answer.received});
    else await vault.mark('files', file.id, {state: 'parked', reason: trouble.message});
  }
}

/** 读回来核对：平台从磁盘重新算出的摘要与本机一致，才算核对过。 */
async function prove() {
  const deeds = state.outbox.filter(d => ['stored', 'conflict', 'held', 'refused'].includes(d.state) && !d.proved).slice(0, 200);
  const files = state.files.filter(f => f.state === 'stored').slice(0, 50);
  if (!deeds.length && !files.length) return;
  const answer = await call('POST', '/proofs', JSON.stringify({deeds: deeds.map(d => d.id), files: files.map(f => f.id)}));
  for (const deed of deeds) {
    if (answer.deeds?.[deed.id] === deed.sha256) {
      await vault.mark('outbox', deed.id, deed.state === 'stored' ? {state: 'proved', proved: Date.now()} : {proved: Date.now()});
    }
  }
  for (const file of files) {
    if (answer.files?.[file.id] === file.sha256) await vault.mark('files', file.id, {state: 'proved', proved: Date.now()});
    else if (answer.files && file.id in answer.files) await vault.mark('files', file.id, {state: 'new', received: 0});
  }
  await read();
}

export async function report() {
  const left = state.outbox.filter(d => d.state === 'new');
  const files = state.files.filter(f => f.state === 'new');
  await call('POST', '/reports', JSON.stringify({
    version: navigator.serviceWorker?.controller ? 'm' : '', unsent: left.length + files.length, oldest: left[0]?.at ?? null, bytes: files.reduce((sum, f) => sum + f.size - f.received, 0),
    deeds: [...left.map(d => ({id: d.id, kind: d.kind, title: d.title, at: d.at})), ...files.map(f => ({id: f.id, kind: 'FILE', title: f.name, at: f.at}))].slice(0, 100),
  }));
}

/** 开始：联网、打开、回到前台、每半分钟，各试一次。 */
export function begin() {
  addEventListener('online', () => { state.online = true; fails = 0; flush(); });
  addEventListener('offline', () => { state.online = false; changed(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) flush(); });
  setInterval(flush, 30_000);
}
