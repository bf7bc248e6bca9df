// 常用语：ul[data-phrases="字段名"] 的每一条变成按钮，点了就补进那个字段；没有脚本时是可以照抄的列表。
function pickable(list) {
  list.dataset.ready = '';
  const form = list.closest('form'), join = list.dataset.join === 'line' ? '\n' : '；';
  list.querySelectorAll('li').forEach(line => {
    const button = document.createElement('button');
    button.type = 'button'; button.className = 'pick'; button.textContent = line.textContent.trim();
    button.onclick = () => add(form.elements[list.dataset.phrases], button.textContent, join);
    line.replaceChildren(button);
  });
}

function add(field, text, join) {
  const kept = field.value.trim();
  if (!kept.includes(text)) {
    field.value = (kept ? kept.replace(/[；。\n]+$/, '') + join : '') + text;
    field.dispatchEvent(new Event('input', {bubbles: true}));
  }
  field.focus();
}

const phrases = () => document.querySelectorAll('ul[data-phrases]:not([data-ready])').forEach(pickable);
phrases();
document.addEventListener('htmx:afterSettle', phrases);
