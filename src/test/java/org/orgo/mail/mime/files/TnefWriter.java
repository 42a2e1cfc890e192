package org.orgo.mail.mime.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes what Exchange would wrap. */
public final class TnefWriter {

  private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024).order(ByteOrder.LITTLE_ENDIAN);

  public TnefWriter() {
    bytes.putInt(0x223E9F78).putShort((short) 1);
  }

  /** Text of the message, as an attribute of its own. */
  public TnefWriter body(String text) {
    return attribute(1, 0x0002800C, (text + "\0").getBytes(StandardCharsets.UTF_8));
  }

  /** A property of the message. */
  public TnefWriter property(int type, int id, byte[] value) {
    return attribute(1, 0x00069003, properties(new int[] {type, id}, value));
  }

  public TnefWriter file(String title, String longName, byte[] content) {
    attribute(2, 0x00069002, new byte[14]);
    attribute(2, 0x00018010, (title + "\0").getBytes(StandardCharsets.UTF_8));
    attribute(2, 0x0006800F, content);
    return longName == null
        ? this
        : attribute(
            2,
            0x00069005,
            properties(
                new int[] {0x1F, 0x3707}, (longName + "\0").getBytes(StandardCharsets.UTF_16LE)));
  }

  /** A message inside the message. */
  public TnefWriter embedded(byte[] tnef) {
    attribute(2, 0x00069002, new byte[14]);
    byte[] object = ByteBuffer.allocate(16 + tnef.length).position(16).put(tnef).array();
    return attribute(2, 0x00069005, properties(new int[] {0x0D, 0x3701}, object));
  }

  private TnefWriter attribute(int level, int id, byte[] value) {
    bytes.put((byte) level).putInt(id).putInt(value.length).put(value).putShort((short) 0);
    return this;
  }

  /** One property, after one of fixed length, a named one and one with several values. */
  private static byte[] properties(int[] property, byte[] value) {
    ByteBuffer all =
        ByteBuffer.allocate(200 + value.length).order(ByteOrder.LITTLE_ENDIAN).putInt(4);
    all.putShort((short) 0x0B).putShort((short) 0x0E1B).putInt(1);
    all.putShort((short) 0x03).putShort((short) 0x8001).put(new byte[16]);
    all.putInt(1)
        .putInt(6)
        .put("a\0b\0c\0".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 0);
    all.putInt(7);
    all.putShort((short) 0x101E).putShort((short) 0x1234).putInt(2);
    all.putInt(2).put(new byte[4]).putInt(1).put(new byte[4]);
    all.putShort((short) property[0]).putShort((short) property[1]);
    all.putInt(1).putInt(value.length).put(value).put(new byte[-value.length & 3]);
    byte[] written = new byte[all.position()];
    all.flip().get(written);
    return written;
  }

  public byte[] written() {
    byte[] written = new byte[bytes.position()];
    bytes.duplicate().flip().get(written);
    return written;
  }
}
