import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.PathParam;
import dev.keyway.Routes;

@Api(
    title = "Shop",
    version = "1",
    // error at `"/v1/"`: [Keyway/MalformedPath] The path "/v1/" ends with a slash.
    prefix = "/v1/",
    // error at `"openapi.json"`: [Keyway/MalformedPath] The path "openapi.json" doesn't start with a slash.
    openapi = "openapi.json",
    // error at `"/docs/{page}"`: [Keyway/MalformedPath] The path "/docs/{page}" has a variable.
    docs = "/docs/{page}")
class ShopApi {}

@Api(title = "Shop", version = "2", routes = Orders.class)
class NewShopApi {}

// error at `"orders"`: [Keyway/MalformedPath] The path "orders" doesn't start with a slash.
@Routes(prefix = "orders")
class NoSlash {
  @Get("/a")
  void get() {}
}

class Orders {
  // error at `@Get`: [Keyway/MalformedPath] The path "" is empty, and there is no prefix.
  @Get
  void root() {}

  // error at `"orders"`: [Keyway/MalformedPath] The path "orders" doesn't start with a slash.
  @Get("orders")
  void noSlash() {}

  // error at `"/a//b"`: [Keyway/MalformedPath] The path "/a//b" has an empty segment.
  @Get("/a//b")
  void emptySegment() {}

  // error at `"/a/../b"`: [Keyway/MalformedPath] The path "/a/../b" has "..", which no request may have.
  @Get("/a/../b")
  void dots() {}

  // error at `"/a b"`: [Keyway/MalformedPath] The path "/a b" has " ", which can't stand in a segment.
  @Get("/a b")
  void space() {}

  // error at `"/a%20b"`: [Keyway/MalformedPath] The path "/a%20b" has "%", which can't stand in a segment.
  @Get("/a%20b")
  void encoded() {}

  // error at `"/a?b=c"`: [Keyway/MalformedPath] The path "/a?b=c" has "?", which can't stand in a segment.
  @Get("/a?b=c")
  void query() {}

  // error at `"/käse"`: [Keyway/MalformedPath] The path "/käse" has "ä", which can't stand in a segment.
  @Get("/käse")
  void notAscii() {}

  // error at `"/a{id}{name}"`: [Keyway/MalformedPath] The path "/a{id}{name}" has "a{id}{name}", and nothing says where {id} ends.
  @Get("/a{id}{name}")
  void nothingBetween(@PathParam long id, @PathParam String name) {}

  // error at `"/a{id:path}"`: [Keyway/MalformedPath] The path "/a{id:path}" has "{id:path}" beside other text.
  @Get("/a{id:path}")
  void restBesideText(@PathParam long id) {}

  // error at `"/a{id"`: [Keyway/MalformedPath] The path "/a{id" has "a{id", and a variable has a name of letters, digits, '_', '-' and '.' in braces.
  @Get("/a{id")
  void notClosed(@PathParam long id) {}

  // error at `"/{}.x"`: [Keyway/MalformedPath] The path "/{}.x" has "{}.x", and a variable has a name
  @Get("/{}.x")
  void noName() {}

  // error at `"/{id}%{name}"`: [Keyway/MalformedPath] The path "/{id}%{name}" has "{id}%{name}", and a variable has a name
  @Get("/{id}%{name}")
  void illegalBetween(@PathParam long id, @PathParam String name) {}

  // error at `"/{id}-{id}"`: [Keyway/MalformedPath] The path "/{id}-{id}" has two variables named "id".
  @Get("/{id}-{id}")
  void twiceInOneSegment(@PathParam long id) {}

  // error at `"/{id:[0-9]+}"`: [Keyway/MalformedPath] The path "/{id:[0-9]+}" has "{id:[0-9]+}", and after a colon there can only be "path".
  @Get("/{id:[0-9]+}")
  void regularExpression(@PathParam long id) {}

  // error at `"/{file:path}/edit"`: [Keyway/MalformedPath] The path "/{file:path}/edit" goes on after "{file:path}"
  @Get("/{file:path}/edit")
  void notAtTheEnd(@PathParam String file) {}

  // error at `"/{id}/{id}"`: [Keyway/MalformedPath] The path "/{id}/{id}" has two variables named "id".
  @Get("/{id}/{id}")
  void twice(@PathParam long id) {}
}
