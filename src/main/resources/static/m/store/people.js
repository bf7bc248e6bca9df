// 这部手机上登录过的人：只有编号、姓名和设备编号，其余都在各人加密的库里。
import {done, got, open} from './base.js';

const base = () => open('anlan-people', 1, b => b.createObjectStore('people', {keyPath: 'person'}));

export async function all() {
  const b = await base();
  try {
    return (await got(b.transaction('people').objectStore('people').getAll())).sort((a, z) => z.last - a.last);
  } finally {
    b.close();
  }
}

export async function keep(row) {
  const b = await base();
  const tx = b.transaction('people', 'readwrite', {durability: 'strict'});
  tx.objectStore('people').put({...row, last: Date.now()});
  await done(tx);
  b.close();
}

export async function forget(person) {
  const b = await base();
  const tx = b.transaction('people', 'readwrite', {durability: 'strict'});
  tx.objectStore('people').delete(person);
  await done(tx);
  b.close();
}
