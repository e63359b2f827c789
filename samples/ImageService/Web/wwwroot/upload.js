// The form works without this. With it: progress, several files one after the other, and dropping anywhere on the page.
'use strict';

const form = document.querySelector('form[data-uploads]');
const input = form.querySelector('input[type=file]');
const button = form.querySelector('button');
const bar = document.getElementById('progress');
const text = document.getElementById('progress-text');

input.multiple = true;

function say(message) {
  text.hidden = false;
  text.textContent = message;
}

function send(file, number, count) {
  const fields = new FormData(form);
  fields.delete('image');
  fields.append('image', file, file.name);
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.onprogress = (event) => {
    if (!event.lengthComputable) return;
    const percent = Math.round((event.loaded / event.total) * 100);
    bar.value = percent;
    say(percent < 100 ? `${file.name}: ${percent} %` : `${file.name}: being checked and stored`);
  };
  return new Promise((resolve) => {
    request.onload = () => resolve(request);
    request.onerror = () => resolve(null);
    say(count > 1 ? `${number} of ${count}: ${file.name}` : file.name);
    bar.hidden = false;
    bar.value = 0;
    request.send(fields);
  });
}

// The server answers a refusal with the form and its reason, as it does without a script.
function reasonIn(request) {
  if (!request) return 'The connection was lost. Please try again.';
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  return (page.querySelector('[role=alert]') ?? page.querySelector('.empty p:not(.code)'))?.textContent.trim() ?? 'The image was refused.';
}

function refuse(file, reason) {
  let notice = document.querySelector('[role=alert]');
  if (!notice) {
    notice = document.createElement('p');
    notice.className = 'notice bad';
    notice.setAttribute('role', 'alert');
    form.before(notice);
  }
  notice.textContent = `${file.name}: ${reason}`;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const files = [...input.files];
  button.disabled = true;
  let last = null;
  for (const [index, file] of files.entries()) {
    const request = await send(file, index + 1, files.length);
    // A redirect was followed to the gallery: that is how the server says yes.
    const stored = request?.status === 200 && new URL(request.responseURL).searchParams.has('stored');
    if (!stored) {
      refuse(file, reasonIn(request));
      button.disabled = false;
      bar.hidden = text.hidden = true;
      return;
    }
    last = request.responseURL;
  }
  if (last) location.assign(last);
});

for (const name of ['dragenter', 'dragover']) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    form.classList.add('dropping');
  });
}
document.addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) form.classList.remove('dropping');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('dropping');
  if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
});
