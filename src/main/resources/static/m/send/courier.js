// 上传：一次只有一处在传（别的标签页等着），先行为后照片，照片一份一份接着传；断了接着来，存好了再读回来核对。
import * as vault from '../store/vault.js';
import {changed, forgetPerson, read, state, tell} from '../state.js';
import {call, Trouble} from './api.js';
import {refresh} from './refresh.js';
import {report} from './report.js';

let timer = null, fails = 0, again = false, chunk = vault.PART_SIZE;

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
  if (trouble.kind === 'net' || trouble.kind === 'busy') {
    state.online = trouble.kind === 'busy';
    clearTimeout(timer);
    timer = setTimeout(flush, Math.min(60_000, 1_000 * 2 ** Math.min(fails++, 6)) * (0.75 + Math.random() / 2));
  }
}

/** 一包一包来；平台办不了的那一包过会儿再试，不挡住后面的；连着三次都办不了，就整个等一等。 */
async function send() {
  for (let busy = 0; !state.paused;) {
    await read();
    const deeds = nextDeeds(), file = deeds.length ? null : nextFile();
    if (!deeds.length && !file) break;
    try {
      await (file ? sendPart(file) : deeds.length > 1 ? sendParcel(deeds) : sendDeed(deeds[0]));
      Object.assign(state, {online: true, session: 'ok', problem: ''});
      busy = 0;
    } catch (trouble) {
      if (trouble.kind !== 'busy') throw trouble;
      for (const row of file ? [file] : deeds) await vault.mark(file ? 'files' : 'outbox', row.id, later(row));
      if (++busy === 3) throw trouble;
    }
  }
  await prove();
  await report();
  await refresh();
}

const later = row => ({tries: (row.tries ?? 0) + 1, nextAt: Date.now() + Math.min(300_000, 2_000 * 2 ** Math.min(row.tries ?? 0, 8))});
const open = rows => rows.filter(row => row.state === 'new' && (row.nextAt ?? 0) <= Date.now());

const PARCEL = 20, PARCEL_SIZE = 500_000;

/** 接下来可以一起传的：它依靠的行为和照片都已经传到，或者就在同一包的前面；没有传成的再传时单独传，不拖累别的。 */
function nextDeeds() {
  const states = new Map(state.outbox.map(d => [d.id, d.state])), parcel = new Map();
  const arrived = new Set(state.files.filter(f => f.state !== 'new').map(f => f.id));
  let size = 0;
  for (const deed of open(state.outbox)) {
    if (!deed.after.every(id => states.get(id) !== 'new' || parcel.has(id)) || !deed.files.every(id => arrived.has(id))) continue;
    size += deed.wire.length;
    if (parcel.size && (deed.tries || parcel.size === PARCEL || size > PARCEL_SIZE)) break;
    parcel.set(deed.id, deed);
    if (deed.tries) break;
  }
  return [...parcel.values()];
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
    return settle(deed, {state: 'parked', reason: trouble.message, provision: trouble.answer.provision});
  }
  await settle(deed, outcome(deed, answer));
}

/** 一包里的每一件各有各的答复，和单独传一样；平台来不及办的没有答复，接着再传。 */
async function sendParcel(deeds) {
  state.sending = {id: deeds[0].id, title: `${deeds[0].title} 等 ${deeds.length} 条`};
  changed();
  const {told} = await call('POST', '/deeds', JSON.stringify({deeds: deeds.map(({id, wire}) => ({id, wire}))}));
  const answers = new Map(told.map(each => [each.id, each]));
  if (!answers.size) throw new Trouble('busy', '平台暂时不能接收，稍后自动再试。');
  for (const deed of deeds.filter(d => answers.has(d.id))) {
    const {status, said} = answers.get(deed.id);
    await settle(deed, status === 200 ? outcome(deed, said) : status >= 500 ? later(deed) : {state: 'parked', reason: said?.reason, provision: said?.provision});
  }
}

/** 签署、复查没有被接受的，同时放开记录，改了可以再来。 */
async function settle(deed, change) {
  const lost = ['parked', 'refused'].includes(change.state) && ['SIGN', 'REINSPECT'].includes(deed.kind);
  if (!lost) return vault.mark('outbox', deed.id, change);
  await navigator.locks.request(`anlan-deed-${vault.person()}`, async () => {
    const id = `visit:${deed.subject}`, record = await vault.record(id);
    const turnedBack = {reason: change.reason, provision: change.provision, at: new Date().toISOString()};
    await vault.change(deed.id, change, record ? {[id]: {...record, signed: null, read: null, done: null, turnedBack}} : {});
  });
}

function outcome(deed, answer) {
  const said = {reason: answer.reason, provision: answer.provision, receivedAt: answer.receivedAt, flagged: answer.flagged, result: answer.result};
  if (answer.status === 'WAITING') return {...later(deed), waits: answer.waitingFor};
  if (answer.sha256 && answer.sha256 !== deed.sha256) return {...later(deed), reason: '平台收到的内容与本机不同，重新上传。'};
  const first = answer.status === 'KNOWN' ? answer.first ?? 'ACCEPTED' : answer.status;
  const states = {CONFLICT: 'conflict', HELD: 'held', REFUSED: 'refused'};
  return {...said, conflicts: answer.conflicts, state: states[first] ?? 'stored'};
}

/** 一份照片的下一段；传不动就改小，断在哪里从哪里接。 */
async function sendPart(file) {
  state.sending = {id: file.id, title: file.name};
  changed();
  const number = Math.floor(file.received / vault.PART_SIZE), within = file.received - number * vault.PART_SIZE;
  const part = await vault.part(file.id, number);
  if (!part) return vault.mark('files', file.id, {state: 'parked', reason: '本机的照片不完整。'});
  const query = new URLSearchParams({offset: file.received, size: file.size, sha256: file.sha256, name: file.name});
  try {
    const answer = await call('PUT', `/files/${file.id}?${query}`, part.slice(within, within + chunk), {octets: true, timeout: 120_000});
    const whole = answer.complete && answer.sha256 === file.sha256;
    await vault.mark('files', file.id, {received: answer.received, state: whole ? 'stored' : 'new', tries: 0});
    chunk = Math.min(vault.PART_SIZE, chunk * 2);
  } catch (trouble) {
    if (trouble.kind === 'net') {
      chunk = Math.max(32_768, chunk / 4);
      await vault.mark('files', file.id, {received: await reached(file)});
    }
    if (trouble.kind !== 'refused') throw trouble;
    const back = trouble.answer.received;
    if (!Number.isInteger(back) || (file.tries ?? 0) > 8) return vault.mark('files', file.id, {state: 'parked', reason: trouble.message});
    await vault.mark('files', file.id, {received: back, ...back > file.received ? {} : later(file)});
  }
}

/** 平台已经收到多少；问不到就从这一段的开头再来。 */
async function reached(file) {
  try {
    return (await call('GET', `/files/${file.id}`)).received ?? file.received;
  } catch {
    return file.received;
  }
}

/** 读回来核对：平台从磁盘重新算出的摘要与本机一致，才算核对过；平台说没有的，再传一次。 */
async function prove() {
  await read();
  const deeds = state.outbox.filter(d => ['stored', 'conflict', 'held', 'refused'].includes(d.state) && !d.proved).slice(0, 200);
  const files = state.files.filter(f => f.state === 'stored').slice(0, 50);
  if (!deeds.length && !files.length) return;
  const answer = await call('POST', '/proofs', JSON.stringify({deeds: deeds.map(d => d.id), files: files.map(f => f.id)}));
  for (const deed of deeds) {
    const same = answer.deeds?.[deed.id] === deed.sha256;
    await vault.mark('outbox', deed.id, same ? {proved: Date.now(), state: deed.state === 'stored' ? 'proved' : deed.state} : {...later(deed), state: 'new'});
  }
  for (const file of files) {
    const same = answer.files?.[file.id] === file.sha256;
    await vault.mark('files', file.id, same ? {state: 'proved', proved: Date.now()} : {...later(file), state: 'new', received: 0});
  }
  await read();
}

/** 开始：联网、打开、回到前台、每半分钟，各试一次。 */
export function begin() {
  addEventListener('online', () => { state.online = true; fails = 0; flush(); });
  addEventListener('offline', () => { state.online = false; changed(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) flush(); });
  setInterval(flush, 30_000);
}
