// 现场情况：时间、地点、现场负责人、单位意见。
import {html, page, text, tick} from '../parts.js';
import {changed, visit} from '../state.js';
import {arrivedAt, field} from '../visit.js';
import {describe, last} from '../visiting.js';

const localTime = iso => iso ? new Date(Date.parse(iso) + 8 * 3600_000).toISOString().slice(0, 16) : '';
/** 表格只到分钟：与那一刻同一分钟的，就是那一刻。 */
const instant = (typed, moment) => !typed ? null : typed === localTime(moment) ? moment : new Date(`${typed}:00+08:00`).toISOString();

export function view(id) {
  const task = visit(id);
  if (!task) return page({title: '现场情况', back: '#/', body: html`<p class="empty">没有这次检查。</p>`});
  const of = part => field(task, `facts/${part}`), put = facts => describe(task, facts).then(changed);
  const now = html`<button type="button" class="btn wide" @click=${() => put({endedAt: new Date().toISOString()})}>检查到此结束，填现在的时间</button>`;
  const body = html`${text('检查开始', localTime(of('startedAt')), v => put({startedAt: instant(v, arrivedAt(task))}), {type: 'datetime-local', id: 'started'})}
    ${text('检查结束', localTime(of('endedAt')), v => put({endedAt: instant(v, of('startedAt'))}), {type: 'datetime-local', id: 'ended'})}<p class="acts">${now}</p>
    ${text('检查地点', of('place'), v => put({place: v}), {id: 'place', list: last(task, 'place')})}
    ${text('现场负责人', of('presentName'), v => put({presentName: v}), {id: 'name', max: 40, list: last(task, 'presentName')})}
    ${text('职务', of('presentPost'), v => put({presentPost: v}), {id: 'post', max: 40, list: last(task, 'presentPost')})}
    ${text('电话', of('presentPhone'), v => put({presentPhone: v}), {id: 'phone', type: 'tel', max: 20, mode: 'tel', list: last(task, 'presentPhone')})}
    ${tick('当事人申请检查人员回避', of('recusalAsked'), v => put({recusalAsked: v}))}
    ${text('检查情况', of('summary'), v => put({summary: v}), {rows: 3, id: 'summary', hint: '不写就由清单自动生成', max: 2000})}
    ${text('单位意见', of('unitOpinion'), v => put({unitOpinion: v}), {rows: 2, id: 'opinion', max: 1000})}`;
  return page({title: '现场情况', back: `#/v/${id}`, right: '已自动保存', body, foot: html`<a class="btn btn-primary" href="#/v/${id}">完成</a>`});
}
