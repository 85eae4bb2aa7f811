package dev.keyway.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which tests say exactly what is sent, and see exactly what comes back. */
public final class RawConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  public RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Sends characters, one byte each. */
  public RawConnection send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return this;
  }

  /** Sends a request: the request line, more header lines, and a body with its length if there is one. */
  public RawConnection request(String line, String headers, String body) throws IOException {
    String length = body.isEmpty()
        ? ""
        : "Content-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length;
    String fields = (headers.isEmpty() ? "" : headers.strip() + "\r\n")
        + (body.isEmpty() ? "" : length + "\r\n");
    return send(line + " HTTP/1.1\r\nHost: test\r\n" + fields + "\r\n" + body);
  }

  /** Sends a request without header fields and body, and reads the answer. */
  public RawResponse get(String path) throws IOException {
    return request("GET " + path, "", "").read();
  }

  /** Reads the next answer to a request that isn't HEAD. */
  public RawResponse read() throws IOException {
    return read(true);
  }

  /** Reads the next answer's head, without content whatever its length says. */
  public RawResponse readHead() throws IOException {
    return read(false);
  }

  private RawResponse read(boolean withContent) throws IOException {
    String statusLine = line();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String line;
    while (!(line = line()).isEmpty()) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (a, b) -> a + ", " + b);
    }
    int status = Integer.parseInt(statusLine.split(" ")[1]);
    byte[] content = {};
    if (withContent && status >= 200 && status != 204 && status != 304) {
      String length = headers.get("content-length");
      content = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }
    return new RawResponse(status, headers, new String(content, StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b;
    while ((b = in.read()) != '\n') {
      if (b < 0) {
        throw new IOException(
            "closed after \"" + line.toString(StandardCharsets.ISO_8859_1) + "\"");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /** Whether the server closes the connection within the time, without sending more. */
  public boolean isClosedWithin(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (SocketException e) {
      return true;
    } finally {
      socket.setSoTimeout(TIMEOUT_MILLIS);
    }
  }

  /** Whether the server sends nothing for this long, and keeps the connection. */
  public boolean isSilentFor(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      in.read();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } finally {
      socket.setSoTimeout(TIMEOUT_MILLIS);
    }
  }

  /** Reads this many bytes, or as many as there are until the end, and forgets them. */
  public void skip(int bytes) throws IOException {
    in.readNBytes(bytes);
  }

  /** Reads this many bytes, one character each. */
  public String readBytes(int bytes) throws IOException {
    return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
  }

  /** Says that nothing more will be sent. */
  public void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
