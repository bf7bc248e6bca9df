// 一次行为：编号、先后、内容和屏幕上的变化，一个事务写进本机；两个标签页同时做，也一个接一个。
import {fresh, sha256} from './store/ids.js';
import * as vault from './store/vault.js';
import {read, tell} from './state.js';
import {flush} from './send/courier.js';

/**
 * work(get) 读到最新的记录，返回 {records, deeds: [{kind, title, subject, after, body}], files}；deeds 为空时只存本机。
 */
export async function act(work) {
  const result = await navigator.locks.request(`anlan-deed-${vault.person()}`, async () => {
    const made = await work(id => vault.record(id));
    if (!made) return null;
    const {records = {}, deeds = [], files = []} = made;
    const count = (await vault.record('seq')) ?? {last: 0};
    const rows = [];
    for (const deed of deeds) rows.push(await numbered(deed, ++count.last));
    await vault.commit({records: deeds.length ? {...records, seq: count} : records, deeds: rows, files});
    return {...made, deeds: rows};
  });
  await read();
  tell();
  if (result?.deeds.length) flush();
  return result;
}

async function numbered({id = fresh(), kind, title, subject = null, after = [], body, files = []}, seq) {
  const at = new Date().toISOString();
  const wire = JSON.stringify({kind, at, seq, subject, after, body});
  return {id, seq, state: 'new', sha256: await sha256(wire), kind, title, subject, after, body, files, at, wire, tries: 0};
}
