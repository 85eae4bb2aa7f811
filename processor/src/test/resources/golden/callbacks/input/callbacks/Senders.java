package callbacks;

import dev.keyway.openapi.Callback;
import java.util.Map;

/** What is sent besides. */
interface Senders {
  /** Tells what has become of the lines. */
  interface Shipping {
    /** The first line was shipped. */
    @Callback("{$request.body#/lines/0/onShipped}")
    void shipped(long parcel);
  }

  /** Two endpoints lead to it. */
  interface Channel {
    /** Something was said. */
    @Callback("{$request.query.listener}/{$request.header.x-channel}")
    void said(String text);

    /** The end. */
    @Callback(value = "{$request.query.listener}", name = "said")
    void over();
  }

  /** Where to is in a form. */
  interface Caller {
    /** A call. */
    @Callback("{$request.body#/url}")
    void called(Map<String, Integer> counts);
  }

  /** Of an endpoint that is hidden, and so is this. */
  interface Secret {
    /** What isn't told. */
    record Secrets(String text) {}

    /** Whispers. */
    @Callback("{$request.query.url}/{$statusCode}")
    void whispered(Secrets secrets);
  }
}
