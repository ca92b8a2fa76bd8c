// The other side of the tests of mails: a mail server (serve), which says on standard output what it is handed, a line of JSON
// each, and a reader of mails (parse), which answers with one JSON value.
import { readFile } from "node:fs/promises";
import { SMTPServer } from "smtp-server";
import PostalMime from "postal-mime";

const say = (what) => console.log(JSON.stringify(what));

const read = async (raw) => {
  const { headers, from, to, subject, messageId, text, html } = await PostalMime.parse(raw);
  return { headers: headers.map(({ key, value }) => [key, value]), from, to, subject, messageId, text, html };
};

const answer = (responseCode, message) => Object.assign(new Error(message), { responseCode });

// What the server says depends on whom a mail is to; "once" is how often it says so.
const behaviours = {
  nobody: { rcpt: 550, says: "5.1.1 <%s>: there is no such mailbox" },
  moving: { rcpt: 550, says: "5.1.6 <%s>: has moved", once: true },
  greylisted: { rcpt: 450, says: "4.2.0 <%s>: greylisted, come again", once: true },
  full: { data: 552, says: "5.2.2 the mailbox is full" },
  silent: { data: 0, once: true },
};

const commands = {
  async parse({ files }) {
    say(await Promise.all(files.map(async (file) => read(await readFile(file)))));
  },

  serve({ port = 0, tls, user, password }) {
    const seen = new Set();
    const behaviourOf = (address) => {
      const name = address.split(/[-@]/)[0];
      const behaviour = behaviours[name];
      if (!behaviour || (behaviour.once && seen.has(address))) return {};
      return behaviour;
    };
    const server = new SMTPServer({
      ...(tls ?? {}),
      hideSTARTTLS: tls === undefined,
      disabledCommands: user ? [] : ["AUTH"],
      authOptional: !user,
      onAuth: (auth, session, done) =>
        auth.username === user && auth.password === password
          ? done(null, { user })
          : done(answer(535, "5.7.8 the credentials are not right")),
      onRcptTo: ({ address }, session, done) => {
        const { rcpt, says } = behaviourOf(address);
        if (!rcpt) return done();
        seen.add(address);
        say({ event: "refused", to: address });
        done(answer(rcpt, says.replace("%s", address)));
      },
      onData: async (stream, { envelope, secure, user }, done) => {
        const chunks = [];
        for await (const chunk of stream) chunks.push(chunk);
        const [{ address }] = envelope.rcptTo;
        const { data, says } = behaviourOf(address);
        if (data !== undefined) seen.add(address);
        const mail = await read(Buffer.concat(chunks));
        say({ event: data === undefined ? "taken" : "heard", from: envelope.mailFrom.address, to: address, secure, user, mail });
        if (data !== 0) done(data && answer(data, says));
      },
    });
    server.on("error", (error) => say({ event: "error", error: error.message }));
    server.listen(port, "127.0.0.1", () => say({ event: "listening", port: server.server.address().port }));
  },
};

const { command, ...options } = JSON.parse(process.argv[2]);
await commands[command](options);
