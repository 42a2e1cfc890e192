package org.orgo.sync.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.orgo.sync.envelope.SealedEnvelope;

/**
 * Writes a slice: one JSON object a line, each naming in {@code line} what it is, packed by gzip.
 */
final class SliceLines {

  private final ObjectMapper json;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final GZIPOutputStream out;
  private int written;

  SliceLines(ObjectMapper json) {
    this.json = json;
    try {
      this.out = new GZIPOutputStream(packed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  byte[] line(String kind, Object content) {
    ObjectNode line = json.createObjectNode().put("line", kind);
    line.setAll((ObjectNode) json.valueToTree(content));
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  boolean fits(int bytes) {
    return written + bytes <= SealedEnvelope.MAX_CONTENT_BYTES;
  }

  void add(String kind, Object content) {
    add(line(kind, content));
  }

  void add(byte[] line) {
    try {
      out.write(line);
      written += line.length;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  byte[] packed() {
    try {
      out.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
