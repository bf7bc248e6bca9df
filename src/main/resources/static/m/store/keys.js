// 本机资料的钥匙：随机数据钥匙，由 PIN（PBKDF2）加上本浏览器取不出的钥匙一起锁住；PIN 忘了，登录后用平台保管的另一把开。
const ITERATIONS = 310_000;
const utf8 = text => new TextEncoder().encode(text);

async function mixed(bytes, bound) {
  const raw = await crypto.subtle.sign('HMAC', bound, bytes);
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function ofPin(pin, {salt, iterations, bound}) {
  const base = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
  return mixed(await crypto.subtle.deriveBits({name: 'PBKDF2', hash: 'SHA-256', salt, iterations}, base, 256), bound);
}

async function close(raw, key) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {iv, data: await crypto.subtle.encrypt({name: 'AES-GCM', iv}, key, raw)};
}

const opened = ({iv, data}, key) => crypto.subtle.decrypt({name: 'AES-GCM', iv}, key, data);

const usable = raw => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function locked(raw, pin, spare, bound) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const lock = {id: 'lock', salt, iterations: ITERATIONS, bound, tries: 0, until: 0};
  lock.pin = await close(raw, await ofPin(pin, lock));
  lock.spare = spare ? await close(raw, await mixed(utf8(spare), bound)) : null;
  return lock;
}

/** 新的锁和数据钥匙。spare 是平台为这部手机保管的备用口令。 */
export async function create(pin, spare) {
  const bound = await crypto.subtle.generateKey({name: 'HMAC', hash: 'SHA-256'}, false, ['sign']);
  const raw = crypto.getRandomValues(new Uint8Array(32));
  return {lock: await locked(raw, pin, spare, bound), key: await usable(raw)};
}

export async function unlock(lock, pin) {
  return usable(await opened(lock.pin, await ofPin(pin, lock)));
}

/** 忘记 PIN：用备用口令打开，换上新的 PIN。 */
export async function renew(lock, spare, pin) {
  const raw = await opened(lock.spare, await mixed(utf8(spare), lock.bound));
  return {lock: await locked(raw, pin, spare, lock.bound), key: await usable(raw)};
}

/** 知道旧 PIN 的，换成新的。 */
export async function change(lock, old, pin) {
  const raw = await opened(lock.pin, await ofPin(old, lock));
  return {...await locked(raw, pin, null, lock.bound), spare: lock.spare};
}

/** 打开的同时，把平台保管的备用口令也配上。 */
export async function withSpare(lock, pin, spare) {
  const raw = await opened(lock.pin, await ofPin(pin, lock));
  return {...lock, spare: await close(raw, await mixed(utf8(spare), lock.bound))};
}
