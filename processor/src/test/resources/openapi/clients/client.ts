// Calls the example app with the types that openapi-typescript writes. The argument is where it is served.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type Token = components["schemas"]["Token"];

const baseUrl = process.argv[2];

function client(token?: Token) {
  return createClient<paths>({
    baseUrl,
    headers: token && { Authorization: `Bearer ${token.access_token}` },
  });
}

async function login(scope: string): Promise<Token> {
  const { data } = await client().POST("/token", {
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: { grant_type: "password", username: "alice", password: "wonderland", scope },
  });
  assert(data);
  return data;
}

const token = await login("items:read items:write profile");
assert.equal(token.scope, "items:read items:write profile");
const api = client(token);

const me = await api.GET("/users/me");
assert.equal(me.data?.username, "alice");
const list = await api.GET("/items", { params: { query: { limit: 1 } } });
assert.equal(list.data?.length, 1);

const added = await api.POST("/items", { body: { title: "Hat", quantity: 1 } });
assert(added.data);
assert.equal(added.data.description, null);
const path = { id: added.data.id };
const read = await api.GET("/items/{id}", { params: { path } });
assert.deepEqual(read.data, added.data);
const replaced = await api.PUT("/items/{id}", {
  params: { path },
  body: { title: "Hat", quantity: 1, description: "10/6" },
});
assert.equal(replaced.data?.description, "10/6");
const deleted = await api.DELETE("/items/{id}", { params: { path } });
assert.equal(deleted.response.status, 204);
const gone = await api.GET("/items/{id}", { params: { path } });
assert.equal(gone.response.status, 404);
assert.equal(gone.error?.detail, "You have no such item");

const invalid = await api.GET("/items", { params: { query: { offset: -1, limit: 500 } } });
assert.equal(invalid.response.status, 422);
assert(invalid.error && "errors" in invalid.error);
assert.deepEqual(
  invalid.error.errors.map((error) => `${error.in} ${error.name} ${error.type}`),
  ["query offset minimum", "query limit maximum"],
);

const invalidBody = await api.POST("/items", {
  // @ts-expect-error: the document says that it is a number
  body: { title: "Hat", quantity: "one" },
});
assert(invalidBody.error && "errors" in invalidBody.error);
assert.equal(invalidBody.error.errors[0]?.pointer, "/quantity");

const unauthorized = await client().GET("/items");
assert.equal(unauthorized.response.status, 401);
assert.equal(unauthorized.error?.detail, "Not authenticated");

const forbidden = await client(await login("items:read")).POST("/items", {
  body: { title: "Hat", quantity: 1 },
});
assert.equal(forbidden.response.status, 403);
assert.equal(forbidden.error?.detail, "Not enough permissions");
console.log("as documented");
