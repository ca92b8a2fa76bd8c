// A customer's program, written against the client that is generated from the interface's document (shop.d.ts).
// node order.js <the host's address> <a sku that is in stock>
import createClient from "openapi-fetch";
import type { components, paths } from "./shop.js";

type Problem = components["schemas"]["Problem"];

const [host, sku] = process.argv.slice(2);
if (!host || !sku) throw new Error("usage: order.js <host> <sku>");

const shop = createClient<paths>({ baseUrl: `${host}/api/v2` });

const email = `${crypto.randomUUID()}@shop.example`;
const password = "correct horse battery";
const account = await shop.POST("/users", { body: { email, name: "Ada", password } });
if (account.error) throw said(account.error);

const signedIn = await shop.POST("/auth/token", {
  body: { grant_type: "password", username: email, password },
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
});
if (signedIn.error) throw new Error("no token");
const token = signedIn.data.access_token;
shop.use({
  onRequest({ request }) {
    request.headers.set("Authorization", `Bearer ${token}`);
    return request;
  },
});

const order = {
  items: [{ sku, quantity: 2 }],
  payment: { method: "card", token: "tok_visa" },
  shipTo: { name: "Ada", line1: "1 Analytical Row", city: "London", postalCode: "N1 1AA", country: "United Kingdom" },
};
const header = { "Idempotency-Key": crypto.randomUUID(), Prefer: "wait=30" };
const placed = await shop.POST("/orders", { params: { header }, body: order });
if (placed.error) throw said(placed.error);
const again = await shop.POST("/orders", { params: { header }, body: order });
if (again.error) throw said(again.error);

// What is wrong with a request is typed too.
const refused = await shop.POST("/orders", { body: { ...order, items: [] } });
if (!refused.error) throw new Error("an order of nothing was taken");

const shown = await shop.GET("/orders/{id}", { params: { path: { id: placed.data.id } } });
if (shown.error) throw said(shown.error);

const line = shown.data.items[0];
const price: number | undefined = line?.unitPrice.amount;
console.log(
  JSON.stringify({
    id: shown.data.id,
    sameAgain: again.data.id === placed.data.id,
    status: shown.data.status,
    customerId: shown.data.customerId === account.data.id,
    price,
    currency: line?.unitPrice.currency,
    refused: refused.error.type,
    tag: shown.response.headers.get("ETag"),
  }),
);

function said(problem: Problem): Error {
  return new Error(`${problem.type}: ${problem.detail ?? problem.title}`);
}
