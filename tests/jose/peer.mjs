// Reads one JSON command from standard input and answers with one JSON value: the other side of the tests of tokens.
import { createLocalJWKSet, generateKeyPair, exportJWK, calculateJwkThumbprint, jwtVerify, SignJWT } from "jose";

const commands = {
  async verify({ token, jwks, issuer, audience, typ }) {
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(jwks), {
      algorithms: ["ES256"],
      issuer,
      audience,
      typ,
    });
    return { payload, protectedHeader };
  },

  async sign({ issuer, audience, typ, subject, roles, issuedAt, expires }) {
    const { publicKey, privateKey } = await generateKeyPair("ES256");
    const jwk = await exportJWK(publicKey);
    const kid = await calculateJwkThumbprint(jwk);
    const token = await new SignJWT({ roles })
      .setProtectedHeader({ alg: "ES256", typ, kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expires)
      .sign(privateKey);
    return { token, jwk: { ...jwk, kid, use: "sig", alg: "ES256" } };
  },
};

let input = "";
for await (const chunk of process.stdin) input += chunk;
const { command, ...options } = JSON.parse(input);
console.log(JSON.stringify(await commands[command](options)));
