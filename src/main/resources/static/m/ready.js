// 这部手机现在没有网络能不能用：离线外壳接管了这一页、外壳的文件一个不少、任务取回来了。
import {changed, pkg, state} from './state.js';

/** 问离线外壳：这一页归不归它管，文件齐不齐。问不到就是不能。 */
export async function checkReady() {
  const worker = navigator.serviceWorker?.controller;
  state.shell = worker ? await asked(worker) : false;
  changed();
}

function asked(worker) {
  const {port1, port2} = new MessageChannel();
  return new Promise(resolve => {
    setTimeout(() => resolve(false), 5_000);
    port1.onmessage = event => resolve(event.data === true);
    worker.postMessage('whole', [port2]);
  });
}

export const canWork = () => state.shell === true && Boolean(pkg().at);

/** 一句话：能不能，不能差什么。 */
export const readiness = () => !state.shell ? '程序没有装全，请在有网络的地方重新打开一次' : pkg().at ? '没有信号也可以使用' : '任务还没有取回，请在有网络的地方打开一次';

/** 门口：刚登录的时候，程序装好了没有。 */
export const installed = () => state.shell ? '离线程序已经装好，没有信号也能打开。' : '正在装离线程序，装好以前请不要离开有网络的地方。';
