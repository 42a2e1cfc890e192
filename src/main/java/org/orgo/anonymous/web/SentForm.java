package org.orgo.anonymous.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * A form with files, read in memory: the server's own reading would write files to its disk as they
 * came. Names of files are not even read.
 */
final class SentForm {

  private static final int MAX_PARTS = 30;
  private static final int MAX_HEADER_BYTES = 4096;
  private static final Pattern NAME = Pattern.compile("(?:^|;)\\s*name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile(";\\s*filename\\*?=");
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderCount(MAX_PARTS)
          .setMaxHeaderLen(MAX_HEADER_BYTES)
          .setMaxContentLen(-1)
          .build();

  private final Map<String, String> fields = new HashMap<>();
  private final List<byte[]> files = new ArrayList<>();

  private SentForm() {}

  /**
   * @throws UnreadableForm when it is no form with files
   */
  static SentForm read(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      throw new UnreadableForm();
    }
    SentForm form = new SentForm();
    try {
      form.read(request.getInputStream(), type);
    } catch (MimeException malformed) {
      throw new UnreadableForm();
    }
    return form;
  }

  private void read(InputStream body, String type) throws IOException, MimeException {
    MimeTokenStream parts = new MimeTokenStream(LIMITS);
    parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
    parts.parseHeadless(body, type);
    String disposition = "";
    int read = 0;
    for (EntityState state = parts.getState();
        state != EntityState.T_END_OF_STREAM;
        state = parts.next()) {
      if (state == EntityState.T_START_HEADER) {
        disposition = "";
      } else if (state == EntityState.T_FIELD
          && parts.getField().getNameLowerCase().equals("content-disposition")) {
        disposition = parts.getField().getBody();
      } else if (state == EntityState.T_BODY) {
        if (++read > MAX_PARTS) {
          throw new UnreadableForm();
        }
        take(disposition, parts.getInputStream().readAllBytes());
      }
    }
  }

  private void take(String disposition, byte[] content) {
    Matcher name = NAME.matcher(disposition);
    if (FILE.matcher(disposition).find()) {
      if (content.length > 0) {
        files.add(content); // a chooser that nobody used sends an empty one
      }
    } else if (name.find()) {
      fields.put(name.group(1), new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }
  }

  /** Empty where it was not sent. */
  String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /**
   * @throws UnreadableForm when it is none
   */
  UUID key() {
    try {
      return UUID.fromString(field("idempotency_key"));
    } catch (IllegalArgumentException none) {
      throw new UnreadableForm();
    }
  }

  List<byte[]> files() {
    return files;
  }
}
