package org.orgo.mail.mime.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orgo.mail.mime.ReadingBudget;
import org.orgo.mail.mime.text.TextDecoding;

/** The properties of a message or attachment inside TNEF, of which a few are kept. */
final class MapiProperties {

  static final int BODY = 0x1000;
  static final int RTF_COMPRESSED = 0x1009;
  static final int BODY_HTML = 0x1013;
  static final int DISPLAY_NAME = 0x3001;
  static final int ATTACH_DATA = 0x3701;
  static final int FILENAME = 0x3704;
  static final int LONG_FILENAME = 0x3707;
  static final int MIME_TAG = 0x370E;

  private static final int MULTIPLE = 0x1000;
  private static final int NAMED = 0x8000;
  private static final int GUID = 16;

  private static final int OBJECT = 0x0D;
  private static final int STRING = 0x1E;
  private static final int UNICODE = 0x1F;
  private static final int BINARY = 0x102;

  private final Map<Integer, MapiValue> values = new HashMap<>();

  /** A property of variable length. */
  private record MapiValue(int type, byte[] content) {}

  private MapiProperties() {}

  static MapiProperties read(ByteBuffer bytes, ReadingBudget budget) {
    MapiProperties properties = new MapiProperties();
    try {
      int count = bytes.getInt();
      for (int i = 0; i < count; i++) {
        budget.time();
        properties.property(bytes);
      }
    } catch (BufferUnderflowException cutOff) {
      // What was read until here counts.
    }
    return properties;
  }

  private void property(ByteBuffer bytes) {
    int type = bytes.getShort() & 0xFFFF;
    int id = bytes.getShort() & 0xFFFF;
    if (id >= NAMED) {
      name(bytes);
    }
    int single = type & ~MULTIPLE;
    int fixed = fixedLength(single);
    int count = (type & MULTIPLE) != 0 || fixed == 0 ? bytes.getInt() : 1;
    for (int i = 0; i < count; i++) {
      int length = fixed == 0 ? bytes.getInt() : fixed;
      ByteBuffer value = slice(bytes, length);
      slice(bytes, Math.min(-length & 3, bytes.remaining()));
      if (fixed == 0 && isKept(id)) {
        values.putIfAbsent(id, new MapiValue(single, array(value)));
      }
    }
  }

  private static void name(ByteBuffer bytes) {
    slice(bytes, GUID);
    if (bytes.getInt() == 0) {
      bytes.getInt();
    } else {
      int length = bytes.getInt();
      slice(bytes, length);
      slice(bytes, -length & 3);
    }
  }

  private static boolean isKept(int id) {
    return switch (id) {
      case BODY,
          RTF_COMPRESSED,
          BODY_HTML,
          DISPLAY_NAME,
          ATTACH_DATA,
          FILENAME,
          LONG_FILENAME,
          MIME_TAG ->
          true;
      default -> false;
    };
  }

  /** In bytes, filled up to four; 0 for a length that is written before the value. */
  private static int fixedLength(int type) {
    return switch (type) {
      case 0x00, 0x01, 0x02, 0x03, 0x04, 0x0A, 0x0B -> 4;
      case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
      case 0x48 -> GUID;
      case OBJECT, STRING, UNICODE, BINARY -> 0;
      default -> throw new BufferUnderflowException(); // its length is not known
    };
  }

  Optional<String> string(int id, String charset) {
    MapiValue value = values.get(id);
    if (value == null) {
      return Optional.empty();
    }
    String text =
        value.type() == UNICODE
            ? new String(value.content(), StandardCharsets.UTF_16LE)
            : TextDecoding.decode(value.content(), charset);
    return Optional.of(withoutNul(text)).filter(known -> !known.isBlank());
  }

  /** Of an object, what follows the name of its interface. */
  Optional<byte[]> bytes(int id) {
    MapiValue value = values.get(id);
    if (value == null) {
      return Optional.empty();
    }
    byte[] content = value.content();
    return value.type() != OBJECT
        ? Optional.of(content)
        : Optional.of(
            java.util.Arrays.copyOfRange(content, Math.min(GUID, content.length), content.length));
  }

  boolean isObject(int id) {
    return values.containsKey(id) && values.get(id).type() == OBJECT;
  }

  /** The next bytes; throws where there are fewer. */
  static ByteBuffer slice(ByteBuffer bytes, int length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer part = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(bytes.position() + length);
    return part;
  }

  static byte[] array(ByteBuffer value) {
    byte[] content = new byte[value.remaining()];
    value.duplicate().get(content);
    return content;
  }

  static String withoutNul(String text) {
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
