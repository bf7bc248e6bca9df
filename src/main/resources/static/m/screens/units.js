// 企业：今天要去的；碰到没有登记的，当场登记。
import {html, page} from '../parts.js';
import {pkg, visits} from '../state.js';

export function view() {
  const known = new Map();
  visits().filter(t => !t.sealed).forEach(t => known.set(t.enterprise.id, [t.enterprise, `#/v/${t.id}`]));
  pkg().orders.forEach(o => known.has(o.enterprise.id) || known.set(o.enterprise.id, [o.enterprise, `#/o/${o.id}`]));
  const body = html`<h2 class="sec">今天的企业<span class="num">${known.size} 家</span></h2><div class="card list">${[...known.values()].map(([e, to]) => html`<a href=${to}><span>${e.name}<small>${e.town}　${e.address}</small></span></a>`)}</div>`;
  return page({title: '企业', tab: 'units', body, foot: html`<a class="btn btn-primary" href="#/units/new">登记没有登记过的企业</a>`});
}
