package org.orgo.web.uploads;

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
 * came. How long it may be is said by the limit of its path.
 */
public final class SentForm {

  private static final int MAX_PARTS = 60;
  private static final int MAX_HEADER_BYTES = 4096;
  private static final Pattern NAME = Pattern.compile("(?:^|;)\\s*name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile(";\\s*filename\\*?=");
  private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename=\"([^\"]*)\"");
  private static final String OF_ANY_TYPE = "application/octet-stream";
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderCount(MAX_PARTS)
          .setMaxHeaderLen(MAX_HEADER_BYTES)
          .setMaxContentLen(-1)
          .build();

  private final boolean named;
  private final Map<String, List<String>> fields = new HashMap<>();
  private final List<SentFile> files = new ArrayList<>();

  private SentForm(boolean named) {
    this.named = named;
  }

  /**
   * @throws UnreadableForm when it is no form with files
   */
  public static SentForm read(HttpServletRequest request) throws IOException {
    return read(request, new SentForm(true));
  }

  /** The same without the names of files, which often tell a device or a person. */
  public static SentForm readNameless(HttpServletRequest request) throws IOException {
    return read(request, new SentForm(false));
  }

  private static SentForm read(HttpServletRequest request, SentForm form) throws IOException {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      throw new UnreadableForm();
    }
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
        // browsers write names in UTF-8, as they are
        disposition = new String(parts.getField().getRaw().toByteArray(), StandardCharsets.UTF_8);
        disposition = disposition.substring(disposition.indexOf(':') + 1);
      } else if (state == EntityState.T_BODY) {
        if (++read > MAX_PARTS) {
          throw new UnreadableForm();
        }
        take(
            disposition,
            parts.getBodyDescriptor().getMimeType(),
            parts.getInputStream().readAllBytes());
      }
    }
  }

  private void take(String disposition, String type, byte[] content) {
    Matcher name = NAME.matcher(disposition);
    if (FILE.matcher(disposition).find()) {
      if (content.length > 0) { // a chooser that nobody used sends an empty one
        files.add(new SentFile(fileName(disposition), type == null ? OF_ANY_TYPE : type, content));
      }
    } else if (name.find()) {
      fields
          .computeIfAbsent(name.group(1), field -> new ArrayList<>())
          .add(new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }
  }

  private String fileName(String disposition) {
    Matcher name = FILE_NAME.matcher(disposition);
    return named && name.find() ? name.group(1) : "";
  }

  /** The first of this name; empty where it was not sent. */
  public String field(String name) {
    return fields.getOrDefault(name, List.of("")).get(0).strip();
  }

  /** All of this name, in the order in which they stood there. */
  public List<String> fields(String name) {
    return List.copyOf(fields.getOrDefault(name, List.of()));
  }

  /**
   * @throws UnreadableForm when it is none
   */
  public UUID key() {
    try {
      return UUID.fromString(field("idempotency_key"));
    } catch (IllegalArgumentException none) {
      throw new UnreadableForm();
    }
  }

  public List<SentFile> files() {
    return List.copyOf(files);
  }

  /** What is in the files, and nothing around it. */
  public List<byte[]> contents() {
    return files.stream().map(SentFile::content).toList();
  }
}
