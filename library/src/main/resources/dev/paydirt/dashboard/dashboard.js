// Every page is whole without this script. With it, pages that can change follow what happens, and filters answer as
// they are set: the page is asked for again, and the parts that differ take the place of those shown.
'use strict';

const news = document.getElementById('news');
let asked = 0;

async function page(address) {
  const answer = await fetch(address, {headers: {Accept: 'text/html'}});
  if (!answer.ok && answer.status !== 404) throw new Error('the server answers ' + answer.status);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

// What a person has opened, scrolled or is at must not jump away under their hands.
function replace(now, then) {
  if (!now || !then || now.outerHTML === then.outerHTML) return;
  const opened = new Map([...now.querySelectorAll('details[id]')].map(each => [each.id, each.open]));
  const at = now.contains(document.activeElement) ? mark(document.activeElement) : null;
  const scrolled = [...now.querySelectorAll('.wide, pre, .batches')].map(each => [each.scrollLeft, each.scrollTop]);
  then = document.adoptNode(then);
  then.querySelectorAll('details[id]').forEach(each => {
    if (opened.has(each.id)) each.open = opened.get(each.id);
  });
  now.replaceWith(then);
  then.querySelectorAll('.wide, pre, .batches').forEach((each, index) => {
    if (scrolled[index]) [each.scrollLeft, each.scrollTop] = scrolled[index];
  });
  if (at) restore(then, at);
}

function mark(element) {
  const text = element.tagName === 'INPUT' && element.type !== 'checkbox';
  return {
    tag: element.tagName, id: element.id, name: element.name, value: text ? null : element.value,
    href: element.getAttribute('href'), typed: text ? element.value : null, caret: text ? element.selectionStart : 0,
  };
}

function restore(root, at) {
  const same = [...root.querySelectorAll(at.tag)].find(each =>
    (at.id && each.id === at.id) || (!at.id && at.name && each.name === at.name
      && (at.value === null || each.value === at.value)) || (!at.name && at.href && each.getAttribute('href') === at.href));
  if (!same) return;
  if (at.typed !== null) same.value = at.typed;
  same.focus({preventScroll: true});
  if (at.typed !== null && same.setSelectionRange) same.setSelectionRange(at.caret, at.caret);
}

async function refresh() {
  const mine = ++asked;
  const then = await page(location.href);
  if (mine !== asked) return;
  if (document.querySelector('[data-live=whole]') && !then.querySelector('[data-live=whole]')) {
    location.reload();
    return;
  }
  document.querySelectorAll('[data-live]').forEach(now => replace(now, then.getElementById(now.id)));
}

function follow() {
  const events = new EventSource(location.href);
  events.addEventListener('open', () => { news.textContent = 'following'; news.className = ''; });
  events.addEventListener('changed', () => refresh().catch(() => {}));
  events.addEventListener('error', () => {
    news.textContent = 'the server is away; trying again';
    news.className = 'away';
  });
}

async function show(address) {
  const mine = ++asked;
  const results = document.getElementById('results');
  results.classList.add('busy');
  try {
    const then = await page(address);
    if (mine !== asked) return;
    for (const id of ['facets', 'results']) replace(document.getElementById(id), then.getElementById(id));
    history.replaceState(null, '', address);
    news.textContent = '';
  } catch (failed) {
    news.textContent = 'the data could not be asked for: ' + failed.message;
    news.className = 'away';
  } finally {
    if (mine === asked) document.getElementById('results')?.classList.remove('busy');
  }
}

function asAddress(form) {
  const query = new URLSearchParams([...new FormData(form)].filter(([name, value]) =>
    value !== '' || form.querySelector(`input[type=checkbox][name="${name}"]`)));
  return form.action + '?' + query;
}

document.documentElement.classList.add('scripted');
if (document.body.classList.contains('live')) follow();
const form = document.getElementById('filters');
if (form) {
  // On a narrow screen the results would stand below a long list of filters.
  if (matchMedia('(max-width: 52rem)').matches) {
    form.querySelectorAll('#facets details').forEach(each => { each.open = each.querySelector(':checked') !== null; });
  }
  let later = 0;
  form.addEventListener('input', event => {
    clearTimeout(later);
    later = setTimeout(() => show(asAddress(form)), event.target.type === 'checkbox' ? 0 : 200);
  });
  form.addEventListener('submit', event => { event.preventDefault(); show(asAddress(form)); });
  form.addEventListener('click', event => {
    const link = event.target.closest('a#before, a#after');
    if (link) {
      event.preventDefault();
      show(link.href).then(() => document.querySelector('#results h2:last-of-type')?.scrollIntoView());
    }
  });
}
document.querySelector('a.back')?.addEventListener('click', event => {
  if (document.referrer === '' && history.length > 1) { event.preventDefault(); history.back(); }
});
