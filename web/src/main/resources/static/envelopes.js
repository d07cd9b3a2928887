// Sealed envelopes, in the browser: custodians' keys, sealing, releasing. The formats stand in docs/proof.md; the age
// library is lib/age-encryption.js. No secret leaves this file but a share that its custodian releases.
(() => {
  'use strict';
  const { Encrypter, Decrypter, generateX25519Identity, identityToRecipient, bech32 } = globalThis.age;
  const encoder = new TextEncoder();
  const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const base64 = bytes => {
    let text = '';
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
  };
  const fromBase64 = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));

  // ---- Shamir's scheme over GF(256), polynomial 0x11b, without tables
  const times = (a, b) => {
    let product = 0;
    for (let bit = 0; bit < 8; bit++) {
      product ^= -((b >> bit) & 1) & a;
      a = (a << 1) ^ (-(a >> 7) & 0x11b);
    }
    return product & 0xff;
  };
  // random(count) gives the coefficients: of x^1 for all bytes first, then of x^2, and so on.
  const split = (secret, k, n, random) => {
    const coefficients = [secret];
    for (let degree = 1; degree < k; degree++) coefficients.push(random(secret.length));
    const values = [];
    for (let x = 1; x <= n; x++) {
      const value = new Uint8Array(secret.length);
      for (const coefficient of coefficients.toReversed()) {
        for (let i = 0; i < value.length; i++) value[i] = times(value[i], x) ^ coefficient[i];
      }
      values.push(value);
    }
    return values;
  };
  const wire = (k, n, x, label, value) => `tandem-share/1 ${k} ${n} ${x} ${label} ${hex(value)}`;
  const chance = count => crypto.getRandomValues(new Uint8Array(count));

  // ---- sealing
  const encrypt = async (recipient, content) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return encrypter.encrypt(content);
  };
  const seal = async (box, name, content) => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const secret = bech32.decodeToBytes(identity).bytes;
    const label = hex(await sha256(encoder.encode(recipient))).slice(0, 16);
    const n = box.custodians.length;
    const values = split(secret, box.k, n, chance);
    secret.fill(0);
    const file = await encrypt(recipient, content);
    const shares = [];
    for (let x = 1; x <= n; x++) {
      const text = wire(box.k, n, x, label, values[x - 1]);
      const custodian = box.custodians[x - 1].key;
      shares.push({
        custodian,
        hash: base64(await sha256(encoder.encode(text))),
        sealed: base64(await encrypt(custodian, text)),
      });
      values[x - 1].fill(0);
    }
    const envelope = {
      format: 'tandem-envelope/1', box: box.box, commitment: base64(await sha256(file)), size: file.length, recipient,
      name: base64(await encrypt(recipient, name)), k: box.k, shares,
    };
    return { envelope, file };
  };

  // ---- a custodian's key
  const lockKey = async (identity, passphrase) => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    return encrypter.encrypt(identity + '\n');
  };
  const openKey = async (bytes, passphrase) => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const text = await decrypter.decrypt(bytes, 'text').catch(() => {
      throw new Error('The passphrase does not open this key. Maybe it was mistyped.');
    });
    return text.trim();
  };
  const unlock = async (identity, sealed) => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return decrypter.decrypt(sealed, 'text');
  };

  globalThis.tandemEnvelopes = { split, wire, sha256, hex, seal, openKey, unlock };

  // ---- the page
  const status = (form, text) => { form.querySelector('[data-status]').textContent = text; };
  const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  const kept = owner => localStorage.getItem('tandem-key/' + owner);

  // Runs the work once a form is sent; then sends the form for good, or says what is wrong.
  const onSend = (form, work) => {
    let ready = false;
    form.addEventListener('submit', async event => {
      if (ready) return;
      event.preventDefault();
      const button = form.querySelector('button[type=submit]');
      button.disabled = true;
      try {
        if (!globalThis.isSecureContext) throw new Error('The browser encrypts only on pages that come by https.');
        const send = await work();
        if (send !== false) {
          ready = true;
          form.submit();
        }
      } catch (trouble) {
        status(form, trouble.message);
      } finally {
        button.disabled = false;
      }
    });
  };

  const identityOf = async form => {
    const file = form.querySelector('[data-key-input]').files[0];
    const remembered = kept(form.dataset.keyOf);
    if (!file && !remembered) throw new Error('Choose your key file first.');
    status(form, 'Unlocking your key. This takes a moment.');
    await painted();
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : fromBase64(remembered);
    return openKey(bytes, form.querySelector('[data-passphrase]').value);
  };

  const showKeyField = form => {
    if (!kept(form.dataset.keyOf)) form.querySelector('[data-key-missing]').hidden = false;
  };

  const make = document.querySelector('[data-make-key]');
  if (make) {
    const made = document.querySelector('[data-made]');
    onSend(make, async () => {
      const passphrase = make.querySelector('#passphrase').value;
      if (passphrase.length < 10) throw new Error('The passphrase needs at least 10 characters. Take four or five words.');
      if (passphrase !== make.querySelector('#again').value) throw new Error('The two passphrases differ. Type them again.');
      status(make, 'Making your key. This takes a moment.');
      await painted();
      const identity = await generateX25519Identity();
      const locked = await lockKey(identity, passphrase);
      make.elements.key.value = await identityToRecipient(identity);
      localStorage.setItem('tandem-key/' + make.dataset.makeKey, base64(locked));
      const link = made.querySelector('[data-key-file]');
      link.href = URL.createObjectURL(new Blob([locked], { type: 'application/octet-stream' }));
      link.download = 'tandem-custodian-key.age';
      link.click();
      status(make, '');
      make.hidden = true;
      made.hidden = false;
      made.querySelector('[data-go-on]').focus();
      return false;
    });
    made.querySelector('[data-go-on]').addEventListener('click', () => make.submit());
  }

  const drill = document.querySelector('[data-drill]');
  if (drill) {
    showKeyField(drill);
    onSend(drill, async () => {
      const identity = await identityOf(drill);
      drill.elements.word.value = await unlock(identity, fromBase64(drill.dataset.drill)).catch(() => {
        throw new Error('This key does not open the drill. Maybe it is an older key of yours.');
      });
    });
  }

  const sealing = document.querySelector('[data-seal]');
  if (sealing) {
    const input = sealing.elements.file;
    const drop = sealing.querySelector('[data-drop]');
    for (const name of ['dragover', 'drop']) drop.addEventListener(name, event => event.preventDefault());
    drop.addEventListener('drop', event => { if (event.dataTransfer.files.length) input.files = event.dataTransfer.files; });
    onSend(sealing, async () => {
      const file = input.files[0];
      if (!file) throw new Error('Choose a file first.');
      status(sealing, 'Sealing the file. It has not left your machine yet.');
      await painted();
      const content = new Uint8Array(await file.arrayBuffer());
      const sealed = await seal(JSON.parse(sealing.dataset.seal), file.name, content);
      const carrier = new DataTransfer();
      carrier.items.add(new File([sealed.file], 'sealed.age', { type: 'application/octet-stream' }));
      input.files = carrier.files;
      sealing.elements.envelope.value = JSON.stringify(sealed.envelope);
      status(sealing, 'Sealed. Handing it in.');
    });
  }

  const release = document.querySelector('[data-release]');
  if (release) {
    showKeyField(release);
    onSend(release, async () => {
      const identity = await identityOf(release);
      const lines = [];
      const wrong = [];
      for (const share of release.querySelectorAll('[data-share]')) {
        const text = await unlock(identity, fromBase64(share.dataset.share)).catch(() => '');
        const hash = base64(await sha256(encoder.encode(text)));
        if (text && hash === share.dataset.hash) lines.push(text);
        else wrong.push(share.dataset.commitment);
      }
      if (!lines.length) throw new Error('This key unlocks none of your shares. Maybe it is another key of yours.');
      if (wrong.length && !confirm(`Your share cannot be unlocked in ${wrong.length} of them. Release the others, and say so?`)) return false;
      release.elements.unreadable.disabled = !wrong.length;
      release.elements.shares.value = lines.join('\n');
      status(release, 'Unlocked. Releasing.');
    });
  }
})();
