package dev.keyway.support;

import dev.keyway.json.JsonWriter;
import dev.keyway.response.Event;
import dev.keyway.response.EventStream;
import dev.keyway.response.StreamingBody;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** Sends the elements of a stream as JSON, each as soon as it is there. The stream is closed. */
public final class JsonStreams {
  private JsonStreams() {}

  /** As one array, whose elements are sent when enough of them have come together. */
  public static <T> StreamingBody array(JsonWriter<T> writer, Stream<? extends T> elements) {
    return new OfElements(elements) {
      @Override
      public void writeTo(OutputStream out) throws Exception {
        out.write('[');
        Iterator<? extends T> iterator = elements.iterator();
        while (iterator.hasNext()) {
          out.write(writer.write(iterator.next()));
          if (iterator.hasNext()) {
            out.write(',');
          }
        }
        out.write(']');
      }
    };
  }

  /** As lines, one for each element. */
  public static <T> StreamingBody lines(JsonWriter<T> writer, Stream<? extends T> elements) {
    return new OfElements(elements) {
      @Override
      public void writeTo(OutputStream out) throws Exception {
        Iterator<? extends T> iterator = elements.iterator();
        while (iterator.hasNext()) {
          out.write(writer.write(iterator.next()));
          out.write('\n');
          out.flush();
        }
      }
    };
  }

  /** As server-sent events, one for each element. */
  public static <T> StreamingBody events(JsonWriter<T> writer, Stream<? extends T> elements) {
    EventStream events = EventStream.of(sink -> {
      Iterator<? extends T> iterator = elements.iterator();
      while (iterator.hasNext()) {
        sink.send(Event.of(new String(writer.write(iterator.next()), StandardCharsets.UTF_8)));
      }
    });
    return new OfElements(elements) {
      @Override
      public void writeTo(OutputStream out) throws Exception {
        events.writeTo(out);
      }
    };
  }

  /** Closes the stream, written or not. */
  private abstract static class OfElements implements StreamingBody {
    private final Stream<?> elements;

    OfElements(Stream<?> elements) {
      this.elements = elements;
    }

    @Override
    public void close() {
      elements.close();
    }
  }
}
