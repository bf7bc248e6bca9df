// 移动执法终端：打开、解锁、换屏。
import {render} from '/webjars/lit-html/lit-html.js';
import {begin, flush} from './send/courier.js';
import * as people from './store/people.js';
import * as vault from './store/vault.js';
import {changed, onChange, read, state} from './state.js';
import {html} from './parts.js';
import {checkReady} from './ready.js';
import * as door from './screens/door.js';

const ROUTES = [
  [/^#?\/?$/, () => import('./screens/today.js')],
  [/^#\/v\/([^/]+)$/, () => import('./screens/task.js')],
  [/^#\/v\/([^/]+)\/i\/(\d+)$/, () => import('./screens/item.js')],
  [/^#\/v\/([^/]+)\/items$/, () => import('./screens/items.js')],
  [/^#\/v\/([^/]+)\/f\/([^/]+)$/, () => import('./screens/finding.js')],
  [/^#\/v\/([^/]+)\/facts$/, () => import('./screens/facts.js')],
  [/^#\/v\/([^/]+)\/read$/, () => import('./screens/read.js')],
  [/^#\/v\/([^/]+)\/sign$/, () => import('./screens/sign.js')],
  [/^#\/v\/([^/]+)\/done$/, () => import('./screens/done.js')],
  [/^#\/queue$/, () => import('./screens/queue.js')],
  [/^#\/o\/([^/]+)$/, () => import('./screens/order.js')],
  [/^#\/report$/, () => import('./screens/report.js')],
  [/^#\/units\/new$/, () => import('./screens/unit.js')],
  [/^#\/units$/, () => import('./screens/units.js')],
  [/^#\/me$/, () => import('./screens/me.js')],
];

const root = document.getElementById('app');
root.replaceChildren();
let screen = null, params = [], place = null, turn = 0;

/** 换屏：后点的算数，先点的那一屏晚到也不再换回去；取不到的一屏，退回原来那一屏再点。 */
async function go() {
  const mine = ++turn, hash = location.hash || '#/';
  const [pattern, load] = ROUTES.find(([p]) => p.test(hash)) ?? ROUTES[0];
  const asked = (hash.match(pattern) ?? []).slice(1), loaded = await load().catch(() => null);
  if (!loaded) return missed();
  if (mine === turn) await loaded.enter?.(...asked);
  if (mine !== turn) return;
  [screen, params] = [loaded, asked];
  paint();
  if (place !== hash) {
    root.querySelector('main')?.scrollTo(0, 0);
    root.querySelector('main')?.focus({preventScroll: true});
  }
  place = hash;
}

/** 这一屏的程序没有取到（浏览器记住了失败）：离线外壳在，就重新打开；不在，等有网络再来。 */
async function missed() {
  if ((await navigator.serviceWorker?.getRegistration())?.active) return location.reload();
  throw new Error('这一屏没有取到，请到有网络的地方重新打开；已经存下的都还在。');
}

function paint() {
  if (!vault.isOpen()) return render(door.view(), root);
  if (screen) render(screen.view(...params), root);
}

/** 一屏里出的错说给人听，已经存下的都还在。 */
function fail(error) {
  state.failure = error?.message ?? '出了错，已经存下的都还在。';
  render(html`<p class="alert err" role="alert">${state.failure}</p>`, document.getElementById('fail'));
}

addEventListener('unhandledrejection', event => fail(event.reason));
addEventListener('error', event => fail(event.error));
addEventListener('hashchange', () => vault.isOpen() && go());

async function opened() {
  await read();
  await go();
  begin();
  flush();
}

/** 放下手机十分钟以上，再拿起来要 PIN。 */
function guardIdle() {
  let hidden = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hidden = Date.now();
    else if (hidden && vault.isOpen() && Date.now() - hidden > 10 * 60_000) { vault.lock(); location.reload(); }
  });
}

async function worker() {
  if (!('serviceWorker' in navigator)) return checkReady();
  state.version = (await caches.keys()).find(name => name.startsWith('anlan-m-'))?.slice(8) ?? '';
  const registration = await navigator.serviceWorker.register('/m/sw.js', {scope: '/m/'});
  const offer = () => { if (registration.waiting && navigator.serviceWorker.controller) { state.update = () => registration.waiting.postMessage('use'); changed(); } };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  offer();
  let had = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (had) location.reload(); had = true; checkReady(); });
  // 外壳在登录的时候装好的，那时这一页还没有打开：请它现在接管，没有网络也能换屏
  const {active} = await navigator.serviceWorker.ready;
  if (had) checkReady();
  else active.postMessage('claim');
}

document.body.append(Object.assign(document.createElement('div'), {id: 'fail'}));
onChange(paint);
door.begin(opened);
guardIdle();
worker().catch(() => {});
navigator.storage?.persist?.().catch(() => {});
state.people = await people.all();
await door.start();
