package dev.keyway.request;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.HttpUpgradeListener;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** Sends the answer of a request, from whichever thread it was made on. */
final class AnswerSender {
  private AnswerSender() {}

  static void send(RequestContext request) {
    HttpServerExchange exchange = request.exchange();
    Answer answer = request.answer();
    head(exchange, answer);
    HeaderMap headers = exchange.getResponseHeaders();
    ByteBuffer content = ByteBuffer.wrap(answer.content());
    if (!exchange.isPersistent()) {
      // Undertow says so only where there is content.
      headers.put(Headers.CONNECTION, "close");
    }
    boolean toHead = exchange.getRequestMethod().equals(Methods.HEAD);
    if (toHead && content.hasRemaining()) {
      headers.put(Headers.CONTENT_LENGTH, content.remaining());
      content.position(content.limit());
    }
    if (!exchange.isRequestComplete() && !exchange.isBlocking()) {
      new UnreadBody(request).answer(content);
    } else if (content.hasRemaining()) {
      exchange.getResponseSender().send(content);
    } else {
      if (toHead && !isLengthKnown(answer)) {
        // Undertow would tell of a length of zero, or of chunks where there never is content.
        exchange.getResponseChannel();
        headers.remove(Headers.TRANSFER_ENCODING);
      }
      exchange.endExchange();
    }
  }

  /** Whether the answer to {@code GET} has a length that the one to {@code HEAD} tells. */
  private static boolean isLengthKnown(Answer answer) {
    return answer.status() != 204 && answer.status() != 304 && !answer.isSentInPieces();
  }

  /** Says what the answer is, before its content. Called on a thread that may block. */
  static OutputStream start(RequestContext request) {
    HttpServerExchange exchange = request.exchange();
    head(exchange, request.answer());
    if (!exchange.isRequestComplete()) {
      // Nobody is going to read the rest of the body.
      exchange.setPersistent(false);
      exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
    }
    exchange.startBlocking();
    return exchange.getOutputStream();
  }

  /** Answers that the connection is used otherwise from now on, and hands it over. */
  static void upgrade(RequestContext request, HttpUpgradeListener then) {
    HttpServerExchange exchange = request.exchange();
    head(exchange, request.answer());
    exchange.upgradeChannel(then);
    exchange.endExchange();
  }

  private static void head(HttpServerExchange exchange, Answer answer) {
    exchange.setStatusCode(answer.status());
    HeaderMap headers = exchange.getResponseHeaders();
    List<String> own = answer.headers();
    for (int i = 0; i < own.size(); i += 2) {
      headers.add(HttpString.tryFromString(own.get(i)), own.get(i + 1));
    }
    if (answer.contentType() != null) {
      headers.put(Headers.CONTENT_TYPE, answer.contentType());
    }
  }
}
