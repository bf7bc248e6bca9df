// IndexedDB 的几个基本动作，都以 Promise 回答。
export const got = request => new Promise((yes, no) => {
  request.onsuccess = () => yes(request.result);
  request.onerror = () => no(request.error);
});

export const done = transaction => new Promise((yes, no) => {
  transaction.oncomplete = () => yes();
  transaction.onabort = transaction.onerror = () => no(transaction.error ?? new Error('没有存进本机'));
});

export function open(name, version, upgrade) {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade(request.result);
  request.onblocked = () => console.warn('旧页面占用着本机资料');
  return got(request).then(base => {
    base.onversionchange = () => base.close();
    return base;
  });
}

export const drop = name => got(indexedDB.deleteDatabase(name));
