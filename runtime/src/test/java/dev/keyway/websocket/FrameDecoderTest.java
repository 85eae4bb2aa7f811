package dev.keyway.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames as RFC 6455, section 5 has them, and those it forbids. */
class FrameDecoderTest {
  private static final int LIMIT = 70_000;

  private static List<String> decode(String hex) throws FrameException {
    return decode(HexFormat.of().parseHex(hex.replace(" ", "")), Integer.MAX_VALUE);
  }

  private static List<String> decode(byte[] bytes, int piece) throws FrameException {
    FrameDecoder decoder = new FrameDecoder(LIMIT);
    List<String> frames = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += Math.min(piece, bytes.length - at)) {
      ByteBuffer in = ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at));
      Frame frame;
      while ((frame = decoder.next(in)) != null) {
        frames.add(text(frame));
      }
      assertThat(in.hasRemaining()).isFalse();
    }
    return frames;
  }

  private static String text(Frame frame) {
    if (frame instanceof Frame.Data data) {
      return data.message() instanceof WebSocketMessage.Text text
          ? "text " + text.text()
          : "binary " + ((WebSocketMessage.Binary) data.message()).bytes().length;
    }
    if (frame instanceof Frame.Ping ping) {
      return "ping " + ping.payload().length;
    }
    return frame instanceof Frame.Close close
        ? ("close " + close.code() + " " + close.reason()).strip()
        : "pong";
  }

  /** A masked frame. */
  private static byte[] frame(int start, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) start);
    if (payload.length <= 125) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length <= 0xFFFF) {
      frame.put((byte) 0xFE).putShort((short) payload.length);
    } else {
      frame.put((byte) 0xFF).putLong(payload.length);
    }
    byte[] mask = {0x12, 0x34, 0x56, 0x78};
    frame.put(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ mask[i & 3]));
    }
    byte[] bytes = new byte[frame.flip().remaining()];
    frame.get(bytes);
    return bytes;
  }

  @Test
  void examplesOfTheRfcAreRead() throws FrameException {
    assertThat(decode("81 85 37fa213d 7f9f4d5158")).containsExactly("text Hello");
    assertThat(decode("8a 85 37fa213d 7f9f4d5158")).containsExactly("pong");
    assertThat(decode("89 85 37fa213d 7f9f4d5158")).containsExactly("ping 5");
    assertThat(decode("01 82 00000000 4865 89 80 00000000 80 81 00000000 6c"))
        .containsExactly("ping 0", "text Hel");
    assertThat(decode("88 80 00000000")).containsExactly("close 1005");
    assertThat(decode("88 84 00000000 0fa0 6f6b")).containsExactly("close 4000 ok");
    assertThat(decode("82 80 00000000")).containsExactly("binary 0");
  }

  @Property(tries = 50)
  void piecesInWhichFramesArriveDontMatter(
      @ForAll @IntRange(min = 1, max = 3000) int piece,
      @ForAll @IntRange(min = 0, max = LIMIT) int size)
      throws FrameException {
    byte[] first = frame(0x02, new byte[size / 2]);
    byte[] ping = frame(0x89, new byte[125]);
    byte[] last = frame(0x80, new byte[size - size / 2]);
    byte[] text =
        frame(0x81, "f\u00fcr \ud83d\ude00".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    ByteBuffer all = ByteBuffer.allocate(first.length + ping.length + last.length + text.length);
    all.put(first).put(ping).put(last).put(text);
    assertThat(decode(all.array(), piece))
        .containsExactly("ping 125", "binary " + size, "text f\u00fcr \ud83d\ude00");
  }

  @ParameterizedTest
  @CsvSource({
    "81 05 48656c6c6f, 1002, a frame isn't masked",
    "c1 80 00000000, 1002, a reserved bit is set",
    "83 80 00000000, 1002, the opcode is unknown",
    "8b 80 00000000, 1002, the opcode is unknown",
    "09 80 00000000, 1002, a control frame is in fragments",
    "89 fe 007e, 1002, a control frame is too long",
    "80 80 00000000, 1002, there is nothing to continue",
    "01 80 00000000 81, 1002, ''",
    "01 80 00000000 8180, 1002, a message begins within another one",
    "82 fe 007d, 1002, ''",
    "82 fe 007d 00000000, 1002, a length could be shorter",
    "82 ff 000000000000ffff 00000000, 1002, a length could be shorter",
    "82 ff 8000000000000000 00000000, 1002, a length is negative",
    "82 ff 0000000000011171 00000000, 1009, a message has more than 70000 bytes",
    "82 ff 7fffffffffffffff 00000000, 1009, a message has more than 70000 bytes",
    "81 82 00000000 c328, 1007, a text isn't UTF-8",
    "81 82 00000000 c080, 1007, a text isn't UTF-8",
    "81 83 00000000 eda080, 1007, a text isn't UTF-8",
    "88 81 00000000 03, 1002, half a close code",
    "88 82 00000000 03ed, 1002, a close code that can't be sent",
    "88 82 00000000 03ee, 1002, a close code that can't be sent",
    "88 82 00000000 03f7, 1002, a close code that can't be sent",
    "88 82 00000000 1388, 1002, a close code that can't be sent",
    "88 83 00000000 03e8 ff, 1007, a text isn't UTF-8",
  })
  void whatIsForbiddenIsRefusedAsSoonAsItShows(String hex, int code, String reason)
      throws FrameException {
    if (reason.isEmpty()) {
      assertThat(decode(hex)).isEmpty();
      return;
    }
    FrameException refused = catchThrowableOfType(FrameException.class, () -> decode(hex));
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.code()).isEqualTo(code);
  }

  @Test
  void fragmentsTogetherHaveTheLimit() {
    byte[] first = frame(0x02, new byte[LIMIT]);
    byte[] more = frame(0x00, new byte[1]);
    ByteBuffer all = ByteBuffer.allocate(first.length + more.length).put(first).put(more);
    FrameException refused =
        catchThrowableOfType(FrameException.class, () -> decode(all.array(), 1000));
    assertThat(refused.code()).isEqualTo(CloseCode.TOO_BIG);
  }

  @Test
  void reasonsAreShortenedBetweenCharacters() {
    assertThat(FrameEncoder.shortened("short")).isEqualTo("short");
    assertThat(FrameEncoder.shortened("x".repeat(200))).hasSize(123);
    assertThat(FrameEncoder.shortened("x".repeat(122) + "\u00fc")).hasSize(122);
    assertThat(FrameEncoder.shortened("xxx" + "\ud83d\ude00".repeat(40)))
        .isEqualTo("xxx" + "\ud83d\ude00".repeat(30));
  }
}
