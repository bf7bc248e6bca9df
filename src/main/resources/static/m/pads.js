// 签名板：手写，一人一块；重画屏幕不丢笔画。
import SignaturePad from '/webjars/signature_pad/dist/signature_pad.min.js';
import {html} from './parts.js';
import {changed} from './state.js';

export class Pads {
  marks = {};
  #pads = new Map();

  /** 一块签名板；签了没有写在旁边。 */
  sheet(key, label) {
    return html`<p class="lab">${label}<small>${this.marks[key] ? '已签' : '未签'}</small></p><div class="sign"><canvas data-mark=${key} role="img" aria-label="${label}手写区"></canvas>
      <button type="button" @click=${() => this.clear(key)}>重签<span class="sr">${label}</span></button></div>`;
  }

  /** 画面排好以后才接上笔；一块板换了人，先擦掉，再画上那个人签过的。 */
  attach() {
    setTimeout(() => document.querySelectorAll('canvas[data-mark]').forEach(canvas => {
      if (canvas.dataset.on !== canvas.dataset.mark) this.#join(canvas, canvas.dataset.mark);
    }));
  }

  #join(canvas, key) {
    const ratio = Math.max(devicePixelRatio, 1), known = [...this.#pads.values()].find(pad => pad.canvas === canvas);
    canvas.dataset.on = key;
    canvas.width = canvas.offsetWidth * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext('2d').scale(ratio, ratio);
    const pad = known ?? new SignaturePad(canvas, {penColor: '#14202e', minWidth: 1.2, maxWidth: 3.4});
    pad.clear();
    if (this.marks[key]) pad.fromDataURL(this.marks[key], {ratio, width: canvas.offsetWidth, height: canvas.offsetHeight});
    if (!known) pad.addEventListener('endStroke', () => { this.marks[canvas.dataset.mark] = pad.toDataURL('image/png'); changed(); });
    this.#pads.set(key, pad);
  }

  clear(key) {
    delete this.marks[key];
    this.#pads.get(key)?.clear();
    changed();
  }

  /** 签名图片，去掉前缀。 */
  png(key) {
    return {png: this.marks[key].slice(this.marks[key].indexOf(',') + 1)};
  }
}
