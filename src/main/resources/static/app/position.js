// 定位：表单加 data-position，只在点了“定位”之后才取一次位置；取不到时仍可手工填写。
const LABELS = {1: '没有允许使用位置；可以在浏览器设置中允许，或者手工填写', 2: '暂时取不到位置，请到开阔处再试，或者手工填写', 3: '定位超时，请再试一次，或者手工填写'};

function offer(form) {
  form.dataset.position = 'ready';
  const latitude = form.elements.latitude;
  if (!latitude) return;
  const bar = document.createElement('p'), button = document.createElement('button'), note = document.createElement('span');
  bar.className = 'acts';
  button.type = 'button'; button.className = 'btn'; button.textContent = '定位';
  note.className = 'small soft'; note.setAttribute('role', 'status');
  bar.append(button, note);
  latitude.closest('details')?.before(bar);
  if (!window.isSecureContext || !navigator.geolocation) {
    button.disabled = true;
    note.textContent = '当前连接不是 HTTPS，浏览器不提供定位；可以手工填写';
    return;
  }
  button.onclick = () => {
    button.setAttribute('aria-disabled', 'true'); note.textContent = '正在定位……';
    navigator.geolocation.getCurrentPosition(
      fix => { fill(form, fix); done(button, note, `已定位，精度 ±${Math.round(fix.coords.accuracy)} 米`); },
      error => done(button, note, LABELS[error.code] ?? LABELS[2]),
      {enableHighAccuracy: true, timeout: 20000, maximumAge: 0});
  };
}

function fill(form, {coords}) {
  const put = (name, value) => {
    form.elements[name].value = value;
    form.elements[name].dispatchEvent(new Event('input', {bubbles: true}));
  };
  put('latitude', coords.latitude.toFixed(6)); put('longitude', coords.longitude.toFixed(6)); put('accuracy', coords.accuracy.toFixed(1));
  form.elements.latitude.closest('details').open = true;
}

function done(button, note, text) {
  button.removeAttribute('aria-disabled');
  button.textContent = '重新定位';
  note.textContent = text;
}

const positions = () => document.querySelectorAll('form[data-position=""]').forEach(offer);
positions();
document.addEventListener('htmx:afterSettle', positions);
