// 今日检查：进行中的在前，待检查的按路线先后。
import {html, nothing, page, progressBar, failed} from '../parts.js';
import {local, pkg, state, visits} from '../state.js';
import {isArrived, progress, signed} from '../visit.js';
import {metres, position} from '../place.js';
import {changed} from '../state.js';

let here = null;

export async function enter() {
  if (here) return;
  const seen = await navigator.permissions?.query({name: 'geolocation'}).catch(() => null);
  if (seen?.state === 'granted') position().then(p => { here = p; changed(); });
}

/** 路线：从现在的位置出发，每次去最近的一家；没有位置的按计划时间排在后面。 */
function route(tasks) {
  const left = [...tasks].sort((a, b) => a.from < b.from ? -1 : 1), way = [];
  let at = here, far = 0;
  while (left.length) {
    const near = at ? left.filter(t => t.enterprise?.latitude).sort((a, b) => metres(at, a.enterprise) - metres(at, b.enterprise))[0] : null;
    const next = near ?? left[0];
    if (near) far += metres(at, near.enterprise);
    if (next.enterprise?.latitude) at = next.enterprise;
    way.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return {way, km: Math.round(far / 1000)};
}

const today = () => new Date(Date.now() + 8 * 3600_000).toISOString();
const clock = iso => new Date(Date.parse(iso) + 8 * 3600_000).toISOString().slice(11, 16);
const dayOf = iso => new Date(Date.parse(iso) + 8 * 3600_000).toISOString().slice(0, 10);
const when = iso => dayOf(iso) === today().slice(0, 10) ? clock(iso) : `${dayOf(iso).slice(5)} ${clock(iso)}`;

const hazards = task => task.history?.hazards?.length ? html`<span class="tag warn">未销号隐患 ${task.history.hazards.length} 项</span>` : nothing;

function going(task) {
  const {answered, total} = progress(task);
  return html`<article class="card"><h3>${task.enterprise.name}</h3><div class="meta"><span>${task.enterprise.town}</span><span>${task.kindLabel}</span><span class="tag info num">${answered} / ${total} 项</span></div>
    ${progressBar(answered, total)}<a class="btn btn-primary wide" href="#/v/${task.id}">继续检查</a></article>`;
}

const waiting = task => task.sealed
  ? html`<a class="card" href="#/v/${task.id}"><h3>密封任务</h3><div class="meta"><span>${task.kindLabel}</span><span class="num">${when(task.from)}</span><span class="tag mute">出发时打开</span></div></a>`
  : html`<a class="card" href="#/v/${task.id}"><h3>${task.enterprise.name}</h3><div class="meta"><span>${task.enterprise.town}</span><span>${task.kindLabel}</span><span class="num">${when(task.from)}</span>${hazards(task)}<span class="tag mute">已下载清单</span></div></a>`;

const ended = task => html`<a class="card" href="#/v/${task.id}/done"><h3>${task.enterprise.name}</h3><div class="meta"><span>${task.enterprise.town}</span><span class="tag ok">已签署</span></div></a>`;

const order = o => html`<a class="card" href="#/o/${o.id}"><h3>${o.enterprise.name}</h3><div class="meta"><span>复查 ${o.items.length} 项</span><span class="num">期限 ${o.due}</span><span class="num">${o.number}</span></div></a>`;

const section = (title, right, rows, each) => rows.length ? html`<h2 class="sec">${title}<span class="num">${right}</span></h2>${rows.map(each)}` : nothing;

/** 信息员不做检查：打开就是拍照上报。 */
const onlyReports = () => pkg().patrolKinds.length && !Object.keys(pkg().numbers ?? {}).length;

export function view() {
  if (onlyReports()) { location.replace('#/report'); return nothing; }
  const all = visits();
  const on = all.filter(t => !t.sealed && isArrived(t) && !signed(t));
  const {way, km} = route(all.filter(t => t.sealed || !isArrived(t) && !signed(t)));
  const done = all.filter(t => signed(t));
  const orders = pkg().orders.filter(o => !local(o.id)?.done);
  const t = today();
  const update = state.update ? html`<p class="alert info">有新版本。<button type="button" class="btn" @click=${state.update}>现在更新</button></p>` : nothing;
  const body = html`${update}${failed(pkg().warning)}${section('进行中', '', on, going)}
    ${section('待检查', `${way.length} 家${km ? ` · 约 ${km} km` : ''}`, way, waiting)}
    ${section('待复查', `${orders.length} 份`, orders, order)}
    ${section('已签署', `${done.length} 家`, done, ended)}
    ${all.length || orders.length ? nothing : html`<p class="empty">${pkg().at ? '今天没有检查任务。方案批准后会自动下载到手机。' : '任务还没有下载，请在有信号的地方打开一次。'}</p>`}
    ${pkg().patrolKinds.length ? html`<p class="acts"><a class="btn wide" href="#/report">拍照上报隐患</a></p>` : nothing}`;
  return page({title: '今日检查', right: `${+t.slice(5, 7)} 月 ${+t.slice(8, 10)} 日 · ${state.person?.name ?? ''}`, tab: 'today', body});
}
