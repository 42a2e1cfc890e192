package org.orgo.mail.mime.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.orgo.mail.mime.ReadingBudget;
import org.orgo.mail.mime.text.TextDecoding;

/**
 * What Exchange wraps into a file named winmail.dat: a stream of attributes (MS-OXTNEF). Files and
 * text are read, and nothing else of it. Each file counts as a part and each layer as one of depth.
 */
public final class TnefFile {

  private static final int SIGNATURE = 0x223E9F78;
  private static final int ATTACHMENT_LEVEL = 2;
  private static final int BODY = 0x800C;
  private static final int ATTACH_DATA = 0x800F;
  private static final int ATTACH_TITLE = 0x8010;
  private static final int ATTACH_START = 0x9002;
  private static final int MESSAGE_PROPERTIES = 0x9003;
  private static final int ATTACH_PROPERTIES = 0x9005;
  private static final int CODEPAGE = 0x9007;

  private final ReadingBudget budget;
  private final List<ContainedFile> files = new ArrayList<>();
  private String charset;
  private String text;
  private String html;
  private TnefAttachment open;

  private TnefFile(ReadingBudget budget) {
    this.budget = budget;
  }

  /**
   * Reads as far as it goes: what is cut off or malformed ends the reading.
   *
   * @return null when it is no such file
   */
  public static TnefFile read(byte[] content, ReadingBudget budget) {
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < 6 || bytes.getInt() != SIGNATURE) {
      return null;
    }
    bytes.getShort();
    TnefFile file = new TnefFile(budget);
    budget.enter();
    file.attributes(bytes);
    budget.leave();
    return file;
  }

  public List<ContainedFile> files() {
    return List.copyOf(files);
  }

  /** Null for none. */
  public String text() {
    return text;
  }

  /** Null for none. */
  public String html() {
    return html;
  }

  private void attributes(ByteBuffer bytes) {
    try {
      while (bytes.remaining() > 9) {
        budget.time();
        int level = bytes.get();
        int id = bytes.getInt() & 0xFFFF;
        ByteBuffer value = MapiProperties.slice(bytes, bytes.getInt());
        bytes.getShort(); // a checksum, which some writers get wrong
        attribute(level == ATTACHMENT_LEVEL, id, value);
      }
    } catch (BufferUnderflowException cutOff) {
      // What was read until here is shown.
    }
    close();
  }

  private void attribute(boolean ofAttachment, int id, ByteBuffer value) {
    if (ofAttachment) {
      attachment(id, value);
    } else if (id == CODEPAGE && value.remaining() >= 4) {
      charset = "windows-" + value.getInt();
    } else if (id == BODY && text == null) {
      text = string(value);
    } else if (id == MESSAGE_PROPERTIES) {
      MapiProperties properties = MapiProperties.read(value, budget);
      text = properties.string(MapiProperties.BODY, charset).orElse(text);
      html = properties.string(MapiProperties.BODY_HTML, charset).orElse(html);
      if (text == null && html == null) {
        text = properties.bytes(MapiProperties.RTF_COMPRESSED).map(RtfText::read).orElse(null);
      }
    }
  }

  private void attachment(int id, ByteBuffer value) {
    if (id == ATTACH_START) {
      close();
      open = new TnefAttachment();
    }
    if (open == null) {
      return;
    }
    switch (id) {
      case ATTACH_TITLE -> open.name = string(value);
      case ATTACH_DATA -> open.content = MapiProperties.array(value);
      case ATTACH_PROPERTIES -> open.take(MapiProperties.read(value, budget), charset);
      default -> {}
    }
  }

  /** Adds the attachment that is read; an embedded message gives its own files and text. */
  private void close() {
    TnefAttachment done = open;
    open = null;
    if (done == null || done.content == null || done.content.length == 0) {
      return;
    }
    budget.contained(done.content.length);
    TnefFile embedded = done.embedded ? read(done.content, budget) : null;
    if (embedded == null) {
      files.add(new ContainedFile(done.name, done.type, done.content));
      return;
    }
    if (embedded.text != null) {
      byte[] words = embedded.text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      String name = done.name == null ? "message" : done.name;
      files.add(new ContainedFile(name + ".txt", "text/plain", words));
    }
    files.addAll(embedded.files);
  }

  private String string(ByteBuffer value) {
    return MapiProperties.withoutNul(TextDecoding.decode(MapiProperties.array(value), charset));
  }

  /** An attachment while its attributes are read. */
  private static final class TnefAttachment {

    private String name;
    private String type;
    private byte[] content;
    private boolean embedded;

    void take(MapiProperties properties, String charset) {
      name =
          properties
              .string(MapiProperties.LONG_FILENAME, charset)
              .or(() -> properties.string(MapiProperties.FILENAME, charset))
              .or(() -> properties.string(MapiProperties.DISPLAY_NAME, charset))
              .orElse(name);
      type = properties.string(MapiProperties.MIME_TAG, charset).orElse(type);
      embedded = properties.isObject(MapiProperties.ATTACH_DATA);
      content = properties.bytes(MapiProperties.ATTACH_DATA).orElse(content);
    }
  }
}
